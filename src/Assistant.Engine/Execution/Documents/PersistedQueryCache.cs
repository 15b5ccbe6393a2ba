using System.Text;
using Assistant.Engine.Execution.Caching;

namespace Assistant.Engine.Execution.Documents;

/// <summary>The documents that clients have sent with their hashes: those lately asked for, bounded in number and in bytes.</summary>
internal sealed class PersistedQueryCache(AutomaticPersistedQueryOptions options)
{
    // The cache holds two generations.
    private readonly BoundedCache<string, PersistedQuery> _documents = new(
        Math.Max(1, options.MaxDocuments / 2), options.MaxBytes / 2, static (_, document) => document.Bytes);

    /// <summary>Finds the document of a hash, with its text.</summary>
    public PersistedQuery? Find(string hash) => _documents.TryGet(hash, out var document) ? document : null;

    /// <summary>Keeps a valid document under its hash; one that would take more than its part of the room isn't kept.</summary>
    public void Add(string hash, string text, PreparedDocument document)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes <= options.MaxBytes / 2)
        {
            _documents.Set(hash, new PersistedQuery(text, bytes, document));
        }
    }
}
