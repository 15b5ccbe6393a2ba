using Assistant.Engine.Planning.Intents;

namespace Assistant.Engine.Planning.Shapes;

/// <summary>Where a statement's result goes.</summary>
public abstract record StatementTarget;

/// <summary>A field of the query root.</summary>
/// <param name="RootIndex">The field's place in the answer.</param>
public sealed record RootTarget(int RootIndex) : StatementTarget;

/// <summary>A store, for a later statement: connections for each row of the levels above the last.</summary>
public sealed record ConnectionStoreTarget(StoreReference Store) : StatementTarget;

/// <summary>Stores, for a later statement: what is computed from all rows together.</summary>
public sealed record AggregateStoreTarget(IReadOnlyList<AggregateValueShape> Values) : StatementTarget;

/// <summary>A store, for a later statement: lists of groups.</summary>
/// <param name="Store">The store.</param>
/// <param name="Group">What is written for a group.</param>
/// <param name="Size">The group's number of rows, missing where a row above has no group; null where there are no rows above.</param>
/// <param name="ParentKey">The columns that tell the rows above from each other; empty for a root field.</param>
public sealed record GroupStoreTarget(
    StoreReference Store, ObjectShape Group, OutputColumn? Size, IReadOnlyList<OutputColumn> ParentKey) : StatementTarget;

/// <summary>A store, for <c>nodes(ids:)</c>: one object or null for each place of the list.</summary>
public sealed record NodeStoreTarget(StoreReference Store) : StatementTarget;
