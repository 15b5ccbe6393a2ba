using System.Text.Json;

namespace Assistant.Engine.Execution;

/// <summary>One request for an operation, as a transport read it (GraphQL over HTTP, section 5).</summary>
public sealed record GraphQLRequest
{
    /// <summary>The text of the document; null where <see cref="DocumentId"/> names a stored one.</summary>
    public string? Query { get; init; }

    /// <summary>The id of a stored document; null where <see cref="Query"/> holds the text.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Which operation of the document to run; null when it holds just one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The values of the variables, a JSON object; null when there are none.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>The request's <c>extensions</c>, a JSON object; null when there are none.</summary>
    public JsonElement? Extensions { get; init; }
}
