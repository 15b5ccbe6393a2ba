using System.Collections.Frozen;

namespace Assistant.Engine.TypeSystem;

/// <summary>The names of directive locations.</summary>
public static class DirectiveLocationExtensions
{
    private static readonly FrozenDictionary<string, DirectiveLocation> ByName =
        Enum.GetValues<DirectiveLocation>().ToFrozenDictionary(location => location.ToName(), StringComparer.Ordinal);

    /// <summary>The name in the language, such as <c>FIELD_DEFINITION</c>.</summary>
    public static string ToName(this DirectiveLocation location) => UpperSnakeCase.From(location.ToString());

    /// <summary>Finds the location of a name such as <c>FIELD_DEFINITION</c>.</summary>
    public static bool TryParse(string name, out DirectiveLocation location) => ByName.TryGetValue(name, out location);
}
