namespace Assistant.Engine.Planning.Shapes;

/// <summary>A field of an edge.</summary>
public abstract record EdgeFieldShape(string ResponseName);

/// <summary><c>cursor</c>.</summary>
public sealed record EdgeCursorShape(string ResponseName) : EdgeFieldShape(ResponseName);

/// <summary><c>node</c>.</summary>
public sealed record EdgeNodeShape(string ResponseName, ObjectShape Node) : EdgeFieldShape(ResponseName);

/// <summary><c>__typename</c> of an edge.</summary>
public sealed record EdgeTypeNameShape(string ResponseName, string TypeName) : EdgeFieldShape(ResponseName);
