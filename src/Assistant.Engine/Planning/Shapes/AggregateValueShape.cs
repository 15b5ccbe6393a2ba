using Assistant.Engine.Planning.Intents;

namespace Assistant.Engine.Planning.Shapes;

/// <summary>A value that is computed from all rows of a connection together, and where it is kept.</summary>
public abstract record AggregateValueShape(StoreReference Store);

/// <summary>The number of rows.</summary>
public sealed record CountValueShape(StoreReference Store, OutputColumn Count) : AggregateValueShape(Store);

/// <summary>Several values in an object.</summary>
public sealed record ObjectValueShape(StoreReference Store, ObjectShape Object) : AggregateValueShape(Store);
