namespace Assistant.Engine.Errors;

/// <summary>
/// One entry of a response's <c>errors</c> (GraphQL specification, section 7.1.2).
/// </summary>
public sealed record GraphQLError
{
    /// <summary>What went wrong, in words that a client may show. Never holds SQL, a stack trace or a secret.</summary>
    public required string Message { get; init; }

    /// <summary>The places in the document that the error belongs to; empty when there is none.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>Response names (<see cref="string"/>) and list indexes (<see cref="int"/>) to the field; null for a request error.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>The value of <c>extensions.code</c>, one of <see cref="ErrorCodes"/>; null when the error has none.</summary>
    public string? Code { get; init; }

    /// <summary>Further entries of <c>extensions</c>; null when there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}
