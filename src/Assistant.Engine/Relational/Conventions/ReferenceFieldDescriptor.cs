namespace Assistant.Engine.Relational.Conventions;

/// <summary>The one row that a relation leads to.</summary>
public sealed record ReferenceFieldDescriptor : FieldDescriptor
{
    /// <summary>The relation, to at most one row.</summary>
    public required Relation Relation { get; init; }

    /// <summary>The GraphQL type of the target.</summary>
    public required string TargetName { get; init; }
}
