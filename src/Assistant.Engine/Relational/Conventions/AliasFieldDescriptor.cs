namespace Assistant.Engine.Relational.Conventions;

/// <summary>
/// A column under the name that an interface has for it, where the type has a field of its own for it as well. Filters and orders go by
/// that one.
/// </summary>
public sealed record AliasFieldDescriptor : FieldDescriptor
{
    /// <summary>The column.</summary>
    public required Column Column { get; init; }
}
