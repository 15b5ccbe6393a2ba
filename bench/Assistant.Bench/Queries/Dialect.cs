namespace Assistant.Bench.Queries;

/// <summary>How a server wants to be asked.</summary>
public enum Dialect
{
    /// <summary>GraphQL with HotChocolate's conventions: this project's server and the hand-written one on mercurius.</summary>
    HotChocolate,

    /// <summary>GraphQL as PostGraphile derives it from the tables.</summary>
    PostGraphile,

    /// <summary>A path for each query, and the variables as the body.</summary>
    Plain,
}
