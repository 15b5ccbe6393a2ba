using System.Collections.Frozen;
using System.Reflection;

namespace Assistant.Data.Model;

/// <summary>
/// Enum members and the text that stands for them in a column: snake_case of the member's name, or UPPER_SNAKE_CASE where the enum is
/// marked <see cref="StoredInUpperCaseAttribute"/>.
/// </summary>
public static class StoredEnum
{
    /// <summary>The text of <paramref name="value"/>, for example <c>webapp</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no member of its enum.</exception>
    public static string ToText<TEnum>(TEnum value) where TEnum : struct, Enum =>
        Names<TEnum>.ByValue.TryGetValue(value, out var text)
            ? text
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"No member of {typeof(TEnum).Name}.");

    /// <summary>The member that <paramref name="text"/> stands for.</summary>
    /// <exception cref="FormatException">No member is stored as this text.</exception>
    public static TEnum Parse<TEnum>(string text) where TEnum : struct, Enum =>
        Names<TEnum>.ByText.TryGetValue(text, out var value)
            ? value
            : throw new FormatException($"'{text}' is not a stored {typeof(TEnum).Name}.");

    /// <summary>All texts of an enum, in the order of its members; what the column's CHECK constraint lists.</summary>
    public static IReadOnlyList<string> Texts<TEnum>() where TEnum : struct, Enum => Names<TEnum>.Texts;

    /// <summary>As <see cref="Texts{TEnum}"/>, for an enum known at run time only.</summary>
    public static IReadOnlyList<string> Texts(Type enumType) => [.. Enum.GetNames(enumType).Select(name => Spell(enumType, name))];

    private static string Spell(Type enumType, string name) => enumType.IsDefined(typeof(StoredInUpperCaseAttribute))
        ? SnakeCase.Of(name).ToUpperInvariant()
        : SnakeCase.Of(name);

    private static class Names<TEnum> where TEnum : struct, Enum
    {
        public static readonly IReadOnlyList<string> Texts = StoredEnum.Texts(typeof(TEnum));

        public static readonly FrozenDictionary<TEnum, string> ByValue =
            Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => Spell(typeof(TEnum), value.ToString()));

        public static readonly FrozenDictionary<string, TEnum> ByText =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
