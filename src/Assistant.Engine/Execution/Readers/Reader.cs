using Assistant.Engine.Relational;

namespace Assistant.Engine.Execution.Readers;

/// <summary>The person that a token stands for, as the database knows it.</summary>
/// <param name="Key">The person's key.</param>
/// <param name="Kind">What kind of reader the person is.</param>
public sealed record Reader(Guid Key, ReaderKind Kind)
{
    private const string AdministratorSuffix = ":admin";

    /// <summary>The reader as the database says it.</summary>
    public string Text { get; } = Kind == ReaderKind.Administrator ? $"{Key}{AdministratorSuffix}" : Key.ToString();

    /// <summary>Reads what the session statement says; null for nobody.</summary>
    public static Reader? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var isAdministrator = text.EndsWith(AdministratorSuffix, StringComparison.Ordinal);
        var key = isAdministrator ? text[..^AdministratorSuffix.Length] : text;
        return new Reader(Guid.Parse(key), isAdministrator ? ReaderKind.Administrator : ReaderKind.Person);
    }
}
