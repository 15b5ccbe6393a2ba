using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Planning;

/// <summary>A field of the query root, and where its value comes from.</summary>
/// <param name="ResponseName">The field's name in the answer.</param>
public abstract record RootField(string ResponseName);

/// <summary>The row or the connection that a statement reads.</summary>
public sealed record StatementRootField(string ResponseName) : RootField(ResponseName);

/// <summary>The reader's own row, of which nothing is read but what other statements compute for it.</summary>
public sealed record ReaderRootField(string ResponseName, LevelShape Level) : RootField(ResponseName);

/// <summary>A connection of which no items are selected.</summary>
public sealed record ItemlessRootField(string ResponseName, ConnectionShape Connection) : RootField(ResponseName);

/// <summary><c>nodes(ids:)</c>: a store for each type among the ids.</summary>
public sealed record NodesRootField(
    string ResponseName, ParameterSource Ids, IReadOnlyDictionary<string, StoreReference> Stores) : RootField(ResponseName);

/// <summary><c>__typename</c>.</summary>
public sealed record TypeNameRootField(string ResponseName, string TypeName) : RootField(ResponseName);

/// <summary>A field that a resolver fills, introspection among them.</summary>
public sealed record ResolverRootField(string ResponseName, Selection Selection) : RootField(ResponseName);

/// <summary>Null, because the field was refused; the error is the plan's.</summary>
public sealed record NullRootField(string ResponseName, bool IsNonNull) : RootField(ResponseName);
