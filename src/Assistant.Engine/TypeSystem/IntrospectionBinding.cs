namespace Assistant.Engine.TypeSystem;

/// <summary>The binding of introspection's fields (<c>__schema</c>, <c>__type</c>, <c>__typename</c> and the fields of their types).</summary>
public sealed class IntrospectionBinding : IFieldBinding
{
    private IntrospectionBinding()
    {
    }

    /// <summary>The one instance.</summary>
    public static IntrospectionBinding Instance { get; } = new();
}
