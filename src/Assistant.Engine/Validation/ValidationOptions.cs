namespace Assistant.Engine.Validation;

/// <summary>How a document is validated. Each bound is an inclusive maximum; <see cref="BoundRules"/> check them.</summary>
public sealed record ValidationOptions
{
    /// <summary>The defaults: at most 100 errors, with suggestions, and introspection.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>How many errors are reported before validation stops with one last error that says so.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// Whether messages leave out "Did you mean …?". Suggestions tell names of the schema, so they belong only where
    /// introspection is allowed.
    /// </summary>
    public bool HideSuggestions { get; init; }

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be selected; <c>__typename</c> always may.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>
    /// How many of introspection's lists of fields and types (<c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c>,
    /// <c>inputFields</c>) may be nested in each other: each multiplies the answer by the schema's size.
    /// </summary>
    public int MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>How many fields deep an operation may go, with its fragments and without introspection.</summary>
    public int MaxDepth { get; init; } = 20;

    /// <summary>How many aliases an operation may have, those of a fragment counted wherever it's spread.</summary>
    public int MaxAliases { get; init; } = 100;

    /// <summary>How many directives may stand in one place.</summary>
    public int MaxDirectives { get; init; } = 4;

    /// <summary>How often the same response name may be written in one selection set.</summary>
    public int MaxRepetitions { get; init; } = 20;
}
