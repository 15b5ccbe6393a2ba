namespace Assistant.Data.Modules.Operations;

/// <summary>Who runs a model.</summary>
public enum ModelProvider
{
    /// <summary>Google.</summary>
    Google,

    /// <summary>OpenAI, in one word so that it's stored as <c>openai</c>.</summary>
    Openai,

    /// <summary>Anthropic.</summary>
    Anthropic,
}
