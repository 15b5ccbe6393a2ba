namespace Assistant.Engine.Relational.Conventions;

/// <summary>A field of an entity.</summary>
public abstract record FieldDescriptor
{
    /// <summary>The field's GraphQL name.</summary>
    public required string Name { get; init; }

    /// <summary>What the field holds, in words that a frontend developer can use.</summary>
    public required string Description { get; init; }

    /// <summary>Why it is deprecated and what to use; null while it isn't.</summary>
    public string? DeprecationReason { get; init; }
}
