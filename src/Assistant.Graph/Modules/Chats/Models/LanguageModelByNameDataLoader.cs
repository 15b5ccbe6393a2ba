using Assistant.Engine.DataLoading;

namespace Assistant.Graph.Modules.Chats.Models;

/// <summary>Loads the language models that a request's messages name: all of them at once, and each one once.</summary>
internal sealed class LanguageModelByNameDataLoader(ILanguageModelCatalogue catalogue, IBatchScheduler scheduler)
    : BatchDataLoader<string, LanguageModel>(scheduler)
{
    /// <inheritdoc/>
    protected override Task<IReadOnlyDictionary<string, LanguageModel>> LoadBatchAsync(
        IReadOnlyList<string> keys, CancellationToken cancellationToken) => catalogue.FindAsync(keys, cancellationToken);
}
