using System.Collections.Frozen;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Execution.Documents;

/// <summary>The trusted documents, parsed and valid, by every id that names one: its own, and the hash of its text.</summary>
internal sealed class TrustedDocumentTable
{
    /// <summary>What stands before a hash in an id (GraphQL over HTTP, persisted documents).</summary>
    public const string HashPrefix = "sha256:";

    private readonly FrozenDictionary<string, PreparedDocument> _byId;

    private TrustedDocumentTable(FrozenDictionary<string, PreparedDocument> byId) => _byId = byId;

    /// <summary>Prepares documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="prepare">Parses and validates a text.</param>
    /// <param name="plan">Plans an operation; throws where it asks for more than it may.</param>
    /// <exception cref="TrustedDocumentException">A document can't be served, or two share an id.</exception>
    public static TrustedDocumentTable Create(
        IReadOnlyList<TrustedDocument> documents, Func<string, PreparedDocument> prepare, Action<PreparedOperation> plan)
    {
        var byId = new Dictionary<string, TrustedDocument>(StringComparer.Ordinal);
        var byText = new Dictionary<string, PreparedDocument>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (!byId.TryAdd(document.Id, document) && byId[document.Id] is { } other && other.Text != document.Text)
            {
                throw new TrustedDocumentException(
                    $"{document.Source}: the id {document.Id} stands for another document in {other.Source}.");
            }

            if (!byText.ContainsKey(document.Text))
            {
                byText.Add(document.Text, Check(document, prepare(document.Text), plan));
            }
        }

        var prepared = byId.ToDictionary(entry => entry.Key, entry => byText[entry.Value.Text], StringComparer.Ordinal);
        foreach (var (text, document) in byText)
        {
            var hash = DocumentHash.Compute(text);
            prepared.TryAdd(hash, document);
            prepared.TryAdd(HashPrefix + hash, document);
        }

        return new TrustedDocumentTable(prepared.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The document of an id; null where no document has it, or there is no id.</summary>
    public PreparedDocument? Find(string? id) => id is not null && _byId.TryGetValue(id, out var document) ? document : null;

    private static PreparedDocument Check(TrustedDocument document, PreparedDocument prepared, Action<PreparedOperation> plan)
    {
        if (prepared.Errors is [var error, ..])
        {
            throw Refuse(document, error);
        }

        if (prepared.Operations.Count == 0)
        {
            throw new TrustedDocumentException($"{document.Source}: document {document.Id} has no operation.");
        }

        try
        {
            foreach (var operation in prepared.Operations)
            {
                plan(operation);
            }
        }
        catch (GraphQLException beyond)
        {
            throw Refuse(document, beyond.Errors[0]);
        }

        return prepared;
    }

    private static TrustedDocumentException Refuse(TrustedDocument document, GraphQLError error)
    {
        var place = error.Locations is [var location, ..] ? $" (line {location.Line}, column {location.Column})" : string.Empty;
        return new TrustedDocumentException($"{document.Source}: {Describe(document)}: {error.Message.ReplaceLineEndings(" ")}{place}");
    }

    // By its operations' names, which people know, where it can be read.
    private static string Describe(TrustedDocument document)
    {
        try
        {
            var names = Utf8GraphQLParser.Parse(document.Text).Definitions
                .OfType<OperationDefinitionNode>()
                .Select(operation => operation.Name?.Value)
                .OfType<string>()
                .ToList();
            return names.Count > 0 ? string.Join(", ", names) : $"document {document.Id}";
        }
        catch (GraphQLException)
        {
            return $"document {document.Id}";
        }
    }
}
