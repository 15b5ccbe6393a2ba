namespace Assistant.Engine.TypeSystem;

/// <summary>A directive's definition (specification, section 3.13).</summary>
public sealed class DirectiveType
{
    /// <summary>The name without <c>@</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the directive does, in Markdown; null when nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>Where it may stand; at least one place.</summary>
    public required IReadOnlyList<DirectiveLocation> Locations { get; init; }

    /// <summary>The arguments in the order of their declaration.</summary>
    public IReadOnlyList<InputField> Arguments { get; init; } = [];

    /// <summary>Whether it may stand more than once in one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>The argument of this name; null when there is none.</summary>
    public InputField? GetArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);

    /// <summary>The name with <c>@</c>.</summary>
    public override string ToString() => $"@{Name}";
}
