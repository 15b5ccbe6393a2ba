namespace Assistant.Engine.Planning.Shapes;

/// <summary>Where a statement's result goes.</summary>
public abstract record StatementTarget;

/// <summary>A field of the query root.</summary>
/// <param name="RootIndex">The field's place in the answer.</param>
public sealed record RootTarget(int RootIndex) : StatementTarget;

/// <summary>A store, for a later statement: connections for each row of the levels above the last.</summary>
public sealed record ConnectionStoreTarget(StoreReference Store) : StatementTarget;

/// <summary>A store, for a later statement: counts.</summary>
public sealed record CountStoreTarget(StoreReference Store) : StatementTarget;

/// <summary>A store, for <c>nodes(ids:)</c>: one object or null for each place of the list.</summary>
public sealed record NodeStoreTarget(StoreReference Store) : StatementTarget;
