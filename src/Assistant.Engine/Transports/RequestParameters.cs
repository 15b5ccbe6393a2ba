using System.Text.Json;
using Assistant.Engine.Execution;

namespace Assistant.Engine.Transports;

/// <summary>Gathers a request's parameters and refuses one that is given twice.</summary>
internal sealed class RequestParameters
{
    private Parameters _given;
    private string? _query;
    private string? _documentId;
    private string? _operationName;
    private JsonElement? _variables;
    private JsonElement? _extensions;

    [Flags]
    private enum Parameters
    {
        Query = 1,
        DocumentId = 2,
        OperationName = 4,
        Variables = 8,
        Extensions = 16,
    }

    internal void SetQuery(string? value)
    {
        Note(Parameters.Query, "query");
        _query = value;
    }

    internal void SetDocumentId(string? value)
    {
        Note(Parameters.DocumentId, "documentId");
        _documentId = value;
    }

    internal void SetOperationName(string? value)
    {
        Note(Parameters.OperationName, "operationName");
        _operationName = value;
    }

    internal void SetVariables(JsonElement? value)
    {
        Note(Parameters.Variables, "variables");
        _variables = value;
    }

    internal void SetExtensions(JsonElement? value)
    {
        Note(Parameters.Extensions, "extensions");
        _extensions = value;
    }

    /// <summary>The request that the parameters make.</summary>
    /// <exception cref="TransportException">Neither a document nor the id of one was given.</exception>
    internal GraphQLRequest ToRequest()
    {
        if (_query is null && _documentId is null && !NamesPersistedQuery())
        {
            throw TransportErrors.QueryMissing();
        }

        return new GraphQLRequest
        {
            Query = _query,
            DocumentId = _documentId,
            OperationName = _operationName,
            Variables = _variables,
            Extensions = _extensions,
        };
    }

    // Apollo's automatic persisted queries name the document in the extensions alone.
    private bool NamesPersistedQuery() =>
        _extensions is { } extensions && extensions.TryGetProperty("persistedQuery", out _);

    private void Note(Parameters parameter, string name)
    {
        if ((_given & parameter) != 0)
        {
            throw TransportErrors.Duplicate(name);
        }

        _given |= parameter;
    }
}
