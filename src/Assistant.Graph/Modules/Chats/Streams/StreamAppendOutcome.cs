namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary>How an append went.</summary>
public enum StreamAppendOutcome
{
    /// <summary>The chunk is there, be it since now or from before.</summary>
    Appended,

    /// <summary>Another chunk has its number.</summary>
    Conflict,

    /// <summary>Chunks before it are missing.</summary>
    Gap,

    /// <summary>The stream has ended.</summary>
    Ended,

    /// <summary>The stream's text would be longer than it may.</summary>
    TooLong,

    /// <summary>Somebody else holds the stream's row; the chunk is sent again later, and whoever appended isn't told.</summary>
    Busy,

    /// <summary>There is no such stream, or it is somebody else's.</summary>
    NotFound,

    /// <summary>The token stands for somebody else by now.</summary>
    Nobody,
}
