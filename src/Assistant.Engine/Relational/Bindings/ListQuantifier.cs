namespace Assistant.Engine.Relational.Bindings;

/// <summary>How many of a list's rows must match.</summary>
public enum ListQuantifier
{
    /// <summary><c>some</c>: at least one row matches.</summary>
    Some,

    /// <summary><c>all</c>: no row fails to match.</summary>
    All,

    /// <summary><c>none</c>: no row matches.</summary>
    None,

    /// <summary><c>any</c>: there is a row (true) or there is none (false).</summary>
    Any,
}
