namespace Assistant.Data.Modules.Chats;

/// <summary>Who speaks in a message.</summary>
public enum MessageRole
{
    /// <summary>The person.</summary>
    User,

    /// <summary>The assistant.</summary>
    Assistant,

    /// <summary>The application, by an instruction that is part of the conversation.</summary>
    System,
}
