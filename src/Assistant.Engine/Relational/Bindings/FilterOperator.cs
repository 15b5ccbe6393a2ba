namespace Assistant.Engine.Relational.Bindings;

/// <summary>What a field of an operation filter input asks of a value.</summary>
public enum FilterOperator
{
    /// <summary><c>eq</c>.</summary>
    Equal,

    /// <summary><c>neq</c>; true for a missing value.</summary>
    NotEqual,

    /// <summary><c>in</c>.</summary>
    In,

    /// <summary><c>nin</c>; true for a missing value.</summary>
    NotIn,

    /// <summary><c>gt</c>.</summary>
    Greater,

    /// <summary><c>ngt</c>.</summary>
    NotGreater,

    /// <summary><c>gte</c>.</summary>
    GreaterOrEqual,

    /// <summary><c>ngte</c>.</summary>
    NotGreaterOrEqual,

    /// <summary><c>lt</c>.</summary>
    Less,

    /// <summary><c>nlt</c>.</summary>
    NotLess,

    /// <summary><c>lte</c>.</summary>
    LessOrEqual,

    /// <summary><c>nlte</c>.</summary>
    NotLessOrEqual,

    /// <summary><c>contains</c>.</summary>
    Contains,

    /// <summary><c>ncontains</c>; true for a missing value.</summary>
    NotContains,

    /// <summary><c>startsWith</c>.</summary>
    StartsWith,

    /// <summary><c>nstartsWith</c>; true for a missing value.</summary>
    NotStartsWith,

    /// <summary><c>endsWith</c>.</summary>
    EndsWith,

    /// <summary><c>nendsWith</c>; true for a missing value.</summary>
    NotEndsWith,
}
