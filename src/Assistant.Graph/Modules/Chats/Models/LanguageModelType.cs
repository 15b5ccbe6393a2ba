using Assistant.Engine.DataLoading;
using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Modules.Chats.Models;

/// <summary>The type <c>LanguageModel</c>, which comes from the server's list of models and not from the database.</summary>
internal static class LanguageModelType
{
    /// <summary>The type.</summary>
    public static ObjectType Create() => new()
    {
        Name = "LanguageModel",
        Description = "A language model, as this server's list of models describes it.",
        Fields =
        [
            Field("name", "String!", "The name by which messages refer to it.", model => model.Name),
            Field("displayName", "String!", "The name to show to people.", model => model.DisplayName),
            Field("provider", "String!", "Who offers it, such as `google`.", model => model.Provider),
            Field("contextWindow", "Int", "The most tokens it can take in.", model => model.ContextWindow),
            Field("inputPrice", "Decimal", "US dollars for a million tokens read.", model => model.InputPrice),
            Field("outputPrice", "Decimal", "US dollars for a million tokens written.", model => model.OutputPrice),
        ],
    };

    /// <summary>Resolves <c>Message.model</c> from the message's column <c>model_used</c>.</summary>
    public static async ValueTask<object?> ResolveModelOfMessage(IResolverContext context)
    {
        var message = context.Parent<IReadOnlyDictionary<string, object?>>();
        return message["model_used"] is string name
            ? await context.DataLoader<LanguageModelByNameDataLoader>().LoadAsync(name, context.CancellationToken)
            : null;
    }

    private static OutputField Field(string name, string type, string description, Func<LanguageModel, object?> read) => new()
    {
        Name = name,
        TypeReference = type,
        Description = description,
        Binding = ResolverBinding.From(context => read(context.Parent<LanguageModel>())),
    };
}
