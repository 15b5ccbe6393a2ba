namespace Assistant.Engine.Relational.Conventions;

/// <summary>A Boolean: whether a column has a value.</summary>
public sealed record PresenceFieldDescriptor : FieldDescriptor
{
    /// <summary>The column.</summary>
    public required Column Column { get; init; }
}
