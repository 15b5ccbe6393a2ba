namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary>A value doesn't fit a scalar or enum. The message may be shown to the client.</summary>
/// <param name="message">What doesn't fit, in graphql-js's words.</param>
/// <param name="suggestion">What may have been meant, with its leading space; empty for nothing.</param>
public sealed class ScalarCoercionException(string message, string suggestion = "") : Exception(message + suggestion)
{
    /// <summary>The message for clients that may not know the schema's names.</summary>
    public string MessageWithoutSuggestion { get; } = message;
}
