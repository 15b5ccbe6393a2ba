namespace Assistant.Data.Modules.Chats;

/// <summary>What kind of thing the assistant remembers.</summary>
public enum MemoryKind
{
    /// <summary>How the person likes things.</summary>
    Preference,

    /// <summary>A fact.</summary>
    Knowledge,

    /// <summary>A digest of a conversation.</summary>
    Summary,
}
