using Assistant.Data.Modules.Operations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Operations;

/// <summary>The enum <c>ModelProvider</c>.</summary>
internal sealed class ModelProviderType() : EnumDescription<ModelProvider>(
    "The company that runs a model.",
    (ModelProvider.Google, "Google."),
    (ModelProvider.Openai, "OpenAI."),
    (ModelProvider.Anthropic, "Anthropic."));
