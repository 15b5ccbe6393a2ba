namespace Assistant.Engine.Execution.Mutations;

/// <summary>An expected failure: an entry of a payload's <c>errors</c>.</summary>
/// <param name="TypeName">Its type in the schema, which implements <c>Error</c>.</param>
/// <param name="Message">What is wrong, in words that a client may show.</param>
public sealed record MutationError(string TypeName, string Message)
{
    /// <summary>The other fields of its type.</summary>
    public IReadOnlyDictionary<string, object?> Fields { get; init; } = new Dictionary<string, object?>();

    /// <summary>Whether somebody reached for what he may not do, which the audit log remembers.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>The error as resolvers take it.</summary>
    internal IReadOnlyDictionary<string, object?> ToValue() => new Dictionary<string, object?>(Fields)
    {
        ["__typename"] = TypeName,
        ["message"] = Message,
    };
}
