using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>A field that isn't read from SQL, such as one that a DataLoader fills. It can't be filtered or sorted by.</summary>
public sealed record BoundFieldDescriptor : FieldDescriptor
{
    /// <summary>The GraphQL type. It must be nullable, since reading from elsewhere can fail.</summary>
    public required string TypeReference { get; init; }

    /// <summary>What fills the field.</summary>
    public required IFieldBinding Binding { get; init; }
}
