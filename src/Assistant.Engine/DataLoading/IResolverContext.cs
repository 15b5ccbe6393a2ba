using Assistant.Engine.Operations;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.DataLoading;

/// <summary>What a resolver knows about the field that it resolves.</summary>
public interface IResolverContext
{
    /// <summary>The schema.</summary>
    Schema Schema { get; }

    /// <summary>The operation.</summary>
    Operation Operation { get; }

    /// <summary>The field with what is selected under it.</summary>
    Selection Selection { get; }

    /// <summary>The object that the field belongs to; null for the fields of a root without a value.</summary>
    object? Parent { get; }

    /// <summary>The field's arguments, coerced.</summary>
    ArgumentValues Arguments { get; }

    /// <summary>The request's variables, coerced.</summary>
    VariableValues Variables { get; }

    /// <summary>Where the field's value stands in the answer.</summary>
    ResponsePath Path { get; }

    /// <summary>The request's services.</summary>
    IServiceProvider Services { get; }

    /// <summary>What the host hands to all resolvers of the request, by name.</summary>
    IReadOnlyDictionary<string, object?> ContextData { get; }

    /// <summary>Cancelled when the client is gone or the operation's time is up.</summary>
    CancellationToken CancellationToken { get; }

    /// <summary>The request's DataLoader of this class, made when it's first asked for.</summary>
    T DataLoader<T>()
        where T : class;
}
