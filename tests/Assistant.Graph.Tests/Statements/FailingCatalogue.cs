using Assistant.Graph.Modules.Chats.Models;

namespace Assistant.Graph.Tests.Statements;

/// <summary>A list of models that can't be read.</summary>
public sealed class FailingCatalogue : ILanguageModelCatalogue
{
    public Task<IReadOnlyDictionary<string, LanguageModel>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        throw new IOException("The disk behind /secret/place is gone.");
}
