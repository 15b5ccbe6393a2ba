using System.Text.Json;
using Assistant.Engine.Errors;

namespace Assistant.Engine.Execution.Documents;

/// <summary>The hash by which a request names its document in <c>extensions.persistedQuery</c> (Apollo's protocol).</summary>
internal static class PersistedQueryReference
{
    private const int Version = 1;

    /// <summary>The hash, in lower case where it is one; null where the request names none.</summary>
    /// <exception cref="GraphQLException">The entry isn't one of the protocol.</exception>
    public static string? Read(JsonElement? extensions)
    {
        if (extensions is not { ValueKind: JsonValueKind.Object } all
            || !all.TryGetProperty("persistedQuery", out var entry)
            || entry.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        if (entry.ValueKind is not JsonValueKind.Object)
        {
            throw Malformed("must be an object");
        }

        if (!entry.TryGetProperty("sha256Hash", out var hash))
        {
            // Other protocols have hashes of other kinds there, beside a document or its id.
            return null;
        }

        if (hash.ValueKind is not JsonValueKind.String)
        {
            throw Malformed("needs its \"sha256Hash\" to be a string");
        }

        return !entry.TryGetProperty("version", out var version) || (version.ValueKind is JsonValueKind.Number && version.TryGetInt32(out var number) && number == Version)
            ? Normalize(hash.GetString()!)
            : throw Malformed($"has a \"version\" that isn't supported, which is {Version} alone");
    }

    private static string Normalize(string hash) =>
        hash.Length == DocumentHash.Length && hash.AsSpan().ContainsAnyInRange('A', 'F') ? hash.ToLowerInvariant() : hash;

    private static GraphQLException Malformed(string reason) => new(new GraphQLError
    {
        Message = $"\"extensions.persistedQuery\" {reason}.",
        Code = ErrorCodes.InvalidRequest,
    });
}
