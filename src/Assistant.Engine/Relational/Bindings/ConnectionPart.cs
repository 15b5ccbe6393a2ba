namespace Assistant.Engine.Relational.Bindings;

/// <summary>The fields of a connection, its edges and its page information.</summary>
public enum ConnectionPart
{
    /// <summary><c>Connection.nodes</c>.</summary>
    Nodes,

    /// <summary><c>Connection.edges</c>.</summary>
    Edges,

    /// <summary><c>Connection.pageInfo</c>.</summary>
    PageInfo,

    /// <summary><c>Connection.totalCount</c>.</summary>
    TotalCount,

    /// <summary><c>Connection.aggregate</c>.</summary>
    Aggregate,

    /// <summary><c>Connection.groups</c>.</summary>
    Groups,

    /// <summary><c>Edge.node</c>.</summary>
    EdgeNode,

    /// <summary><c>Edge.cursor</c>.</summary>
    EdgeCursor,

    /// <summary><c>PageInfo.hasNextPage</c>.</summary>
    HasNextPage,

    /// <summary><c>PageInfo.hasPreviousPage</c>.</summary>
    HasPreviousPage,

    /// <summary><c>PageInfo.startCursor</c>.</summary>
    StartCursor,

    /// <summary><c>PageInfo.endCursor</c>.</summary>
    EndCursor,
}
