namespace Assistant.Engine.Validation;

/// <summary>How a document is validated.</summary>
public sealed record ValidationOptions
{
    /// <summary>The defaults: at most 100 errors, with suggestions.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>How many errors are reported before validation stops with one last error that says so.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// Whether messages leave out "Did you mean …?". Suggestions tell names of the schema, so they belong only where
    /// introspection is allowed.
    /// </summary>
    public bool HideSuggestions { get; init; }
}
