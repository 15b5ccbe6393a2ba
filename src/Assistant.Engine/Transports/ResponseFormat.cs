namespace Assistant.Engine.Transports;

/// <summary>The media type of an answer, which also decides its status codes (GraphQL over HTTP, section 6).</summary>
public enum ResponseFormat
{
    /// <summary><c>application/graphql-response+json</c>: a request error has a 4xx status.</summary>
    GraphQLResponse,

    /// <summary><c>application/json</c>: a well-formed request has status 200, whatever became of it.</summary>
    Json,
}
