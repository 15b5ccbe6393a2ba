namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary>A value doesn't fit a scalar or enum. The message may be shown to the client.</summary>
/// <param name="message">What doesn't fit, in graphql-js's words.</param>
public sealed class ScalarCoercionException(string message) : Exception(message);
