namespace Assistant.Graph.Modules.Chats.Models;

/// <summary>The server's list of language models.</summary>
public interface ILanguageModelCatalogue
{
    /// <summary>The models of these names; names that aren't listed are left out.</summary>
    Task<IReadOnlyDictionary<string, LanguageModel>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);
}
