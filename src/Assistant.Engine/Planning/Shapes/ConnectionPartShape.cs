namespace Assistant.Engine.Planning.Shapes;

/// <summary>One field of a connection.</summary>
public abstract record ConnectionPartShape(string ResponseName);

/// <summary><c>nodes</c> or <c>edges</c>.</summary>
public sealed record ItemsShape(string ResponseName, ItemShape Item) : ConnectionPartShape(ResponseName);

/// <summary><c>pageInfo</c>.</summary>
public sealed record PageInfoShape(string ResponseName, IReadOnlyList<PageInfoFieldShape> Fields) : ConnectionPartShape(ResponseName);

/// <summary><c>totalCount</c>, <c>aggregate</c> or <c>groups</c>, which an earlier statement has computed.</summary>
public sealed record StoredPartShape(string ResponseName, StoreReference Store) : ConnectionPartShape(ResponseName);

/// <summary><c>__typename</c>.</summary>
public sealed record ConnectionTypeNameShape(string ResponseName, string TypeName) : ConnectionPartShape(ResponseName);
