using System.Text.Json;

namespace Assistant.Graph.Documents;

/// <summary>
/// Reads the files in which a frontend's build lists its documents: Relay's compiler and graphql-codegen write an object of
/// texts by their ids, Apollo's <c>generate-persisted-query-manifest</c> a list with names and kinds.
/// </summary>
public static class DocumentManifest
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";
    private const int ApolloVersion = 1;

    /// <summary>Reads a manifest of any of these kinds.</summary>
    /// <exception cref="FormatException">It is none. The message continues the file's name.</exception>
    public static IReadOnlyList<ManifestEntry> Read(string json)
    {
        try
        {
            using var manifest = JsonDocument.Parse(json);
            var root = manifest.RootElement;
            if (root.ValueKind is not JsonValueKind.Object)
            {
                throw new FormatException("isn't a manifest: it must hold an object");
            }

            return root.TryGetProperty("format", out var format) && root.TryGetProperty("operations", out var operations)
                ? ReadApollo(root, format, operations)
                : ReadMap(root);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter is a text with half a character.
            throw new FormatException($"isn't JSON: {error.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static List<ManifestEntry> ReadApollo(JsonElement root, JsonElement format, JsonElement operations)
    {
        var isKnown = format.ValueKind is JsonValueKind.String
            && format.ValueEquals(ApolloFormat)
            && root.TryGetProperty("version", out var version)
            && version.ValueKind is JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number == ApolloVersion
            && operations.ValueKind is JsonValueKind.Array;
        if (!isKnown)
        {
            throw new FormatException($"isn't a manifest of the format {ApolloFormat}, version {ApolloVersion}");
        }

        return [.. operations.EnumerateArray().Select(operation => new ManifestEntry(ReadText(operation, "id"), ReadText(operation, "body")))];
    }

    private static List<ManifestEntry> ReadMap(JsonElement root) =>
    [
        .. root.EnumerateObject().Select(entry => entry.Value.ValueKind is JsonValueKind.String && entry.Name.Length > 0
            ? new ManifestEntry(entry.Name, entry.Value.GetString()!)
            : throw new FormatException($"isn't a manifest: \"{entry.Name}\" must be an id with the text of a document")),
    ];

    private static string ReadText(JsonElement operation, string name) =>
        operation.ValueKind is JsonValueKind.Object
        && operation.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : throw new FormatException($"has an operation without \"{name}\"");
}
