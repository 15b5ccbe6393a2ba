namespace Assistant.Data.Modules.Operations;

/// <summary>What a use of a model was for.</summary>
public enum AgentType
{
    /// <summary>Choosing the agent that answers.</summary>
    Routing,

    /// <summary>Answering in a chat.</summary>
    Chat,

    /// <summary>Writing a document.</summary>
    Artifact,

    /// <summary>Working with Git repositories.</summary>
    GitMcp,
}
