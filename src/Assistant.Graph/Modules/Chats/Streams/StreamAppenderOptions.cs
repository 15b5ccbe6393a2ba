namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary>How much a <see cref="StreamAppender"/> takes on.</summary>
public sealed record StreamAppenderOptions
{
    /// <summary>How many chunks may wait to be committed.</summary>
    public int MostWaiting { get; init; } = 10_000;

    /// <summary>How many characters the chunks that wait may have together.</summary>
    public long MostCharacters { get; init; } = 32 * 1024 * 1024;

    /// <summary>How long a chunk waits for whoever holds its stream.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);
}
