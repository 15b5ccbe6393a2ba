namespace Assistant.Data.Modules.Chats;

/// <summary>How far a stream is.</summary>
public enum StreamStatus
{
    /// <summary>More is to come.</summary>
    Streaming,

    /// <summary>It is whole, and a message.</summary>
    Finished,

    /// <summary>It broke off.</summary>
    Failed,
}
