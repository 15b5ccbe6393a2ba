using Assistant.Engine.Errors;

namespace Assistant.Engine.Transports;

/// <summary>A request that isn't a well-formed GraphQL request, with the status that says so.</summary>
internal sealed class TransportException(int statusCode, GraphQLError error) : GraphQLException(error)
{
    /// <summary>The HTTP status, 4xx; the same in both response formats.</summary>
    internal int StatusCode { get; } = statusCode;
}
