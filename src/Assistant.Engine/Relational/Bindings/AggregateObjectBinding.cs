using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field that holds further values of the same aggregate or group, such as <c>sum</c> and <c>keys</c>.</summary>
public sealed record AggregateObjectBinding : IFieldBinding
{
    private AggregateObjectBinding()
    {
    }

    /// <summary>The one instance.</summary>
    public static AggregateObjectBinding Instance { get; } = new();
}
