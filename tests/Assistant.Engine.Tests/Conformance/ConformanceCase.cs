namespace Assistant.Engine.Tests.Conformance;

/// <summary>
/// What is asked of both sides: an executable document, against a schema where one is named, or a schema where only
/// <see cref="Sdl"/> is given. Also the form of the files in <c>Regressions</c>.
/// </summary>
internal sealed record ConformanceCase
{
    /// <summary>What it shows, or where it came from.</summary>
    public string? Title { get; init; }

    /// <summary>The document; null where the schema itself is what is compared.</summary>
    public string? Source { get; init; }

    /// <summary>A schema of <see cref="ConformanceSchema"/> by name; null where the document isn't validated, or by <see cref="Sdl"/>.</summary>
    public string? Schema { get; init; }

    /// <summary>A schema in SDL: of the document, or to be compared itself.</summary>
    public string? Sdl { get; init; }

    /// <summary>The variables as JSON; null for none.</summary>
    public string? Variables { get; init; }

    /// <summary>Which values the fields have when the document is executed: even ones have none that comes later.</summary>
    public int Seed { get; init; }

    /// <summary>What the root's fields give, as <see cref="Execution.Resolvers.JsonResolver"/> has it; null for generated values.</summary>
    public string? Root { get; init; }

    /// <summary>Whether its variables are coerced and it's executed whatever the rules say.</summary>
    public bool IsUnvalidated { get; init; }

    /// <summary>Whether messages leave out suggestions.</summary>
    public bool HideSuggestions { get; init; }

    /// <summary>Whether it's a schema that is compared.</summary>
    public bool IsSchema => Source is null;
}
