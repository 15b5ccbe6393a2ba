namespace Assistant.Engine.TypeSystem;

/// <summary>The fields that introspection adds to a schema's own types (specification, section 4).</summary>
internal sealed class MetaFields
{
    /// <summary><c>__typename</c>.</summary>
    public OutputField TypeName { get; } = new()
    {
        Name = "__typename",
        TypeReference = "String!",
        Description = "The name of the object's type.",
        Binding = IntrospectionBinding.Instance,
    };

    /// <summary><c>__schema</c>.</summary>
    public OutputField Schema { get; } = new()
    {
        Name = "__schema",
        TypeReference = "__Schema!",
        Description = "This schema.",
        Binding = IntrospectionBinding.Instance,
    };

    /// <summary><c>__type</c>.</summary>
    public OutputField Type { get; } = new()
    {
        Name = "__type",
        TypeReference = "__Type",
        Description = "The type of this name; null when there is none.",
        Arguments = [new InputField { Name = "name", TypeReference = "String!", Description = "The type's name." }],
        Binding = IntrospectionBinding.Instance,
    };

    /// <summary>All of them.</summary>
    public IEnumerable<OutputField> All => [TypeName, Schema, Type];
}
