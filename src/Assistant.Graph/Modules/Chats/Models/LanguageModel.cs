namespace Assistant.Graph.Modules.Chats.Models;

/// <summary>A language model, as the server's list of models describes it.</summary>
public sealed record LanguageModel
{
    /// <summary>The name by which messages refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>The name to show to people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Who offers it, such as <c>google</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The most tokens it can take in; null where it isn't known.</summary>
    public int? ContextWindow { get; init; }

    /// <summary>US dollars for a million tokens read; null where it isn't known.</summary>
    public decimal? InputPrice { get; init; }

    /// <summary>US dollars for a million tokens written; null where it isn't known.</summary>
    public decimal? OutputPrice { get; init; }
}
