using Assistant.Graph.Modules.Chats.Models;

namespace Assistant.Graph.Tests.Execution;

/// <summary>The server's own list of models, and a count of how often it is asked for what.</summary>
public sealed class CountingCatalogue : ILanguageModelCatalogue
{
    private readonly FileLanguageModelCatalogue _catalogue = new(Path.Combine(AppContext.BaseDirectory, "language-models.json"));

    public List<IReadOnlyCollection<string>> Calls { get; } = [];

    public Task<IReadOnlyDictionary<string, LanguageModel>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        lock (Calls)
        {
            Calls.Add([.. names]);
        }

        return _catalogue.FindAsync(names, cancellationToken);
    }
}
