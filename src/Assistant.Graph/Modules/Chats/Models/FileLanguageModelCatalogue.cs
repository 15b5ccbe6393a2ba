using System.Text.Json;

namespace Assistant.Graph.Modules.Chats.Models;

/// <summary>A list of language models in a JSON file, which an operator may replace while the server runs.</summary>
/// <param name="path">The file: a list of objects with the members of <see cref="LanguageModel"/>, in camelCase.</param>
public sealed class FileLanguageModelCatalogue(string path) : ILanguageModelCatalogue
{
    private volatile Snapshot? _snapshot;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, LanguageModel>> FindAsync(
        IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var models = await ReadAsync(cancellationToken);
        return names.Where(models.ContainsKey).ToDictionary(name => name, name => models[name], StringComparer.Ordinal);
    }

    private async Task<IReadOnlyDictionary<string, LanguageModel>> ReadAsync(CancellationToken cancellationToken)
    {
        var written = File.GetLastWriteTimeUtc(path);
        if (_snapshot is { } known && known.Written == written)
        {
            return known.Models;
        }

        await using var file = File.OpenRead(path);
        var models = await JsonSerializer.DeserializeAsync<LanguageModel[]>(file, JsonSerializerOptions.Web, cancellationToken) ?? [];
        var snapshot = new Snapshot(written, models.ToDictionary(model => model.Name, StringComparer.Ordinal));
        _snapshot = snapshot;
        return snapshot.Models;
    }

    private sealed record Snapshot(DateTime Written, IReadOnlyDictionary<string, LanguageModel> Models);
}
