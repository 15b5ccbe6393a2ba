namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary>What became of a chunk.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="LastSequence">The stream's last chunk; null where there is no such stream for that person.</param>
public sealed record StreamAppendResult(StreamAppendOutcome Outcome, long? LastSequence)
{
    /// <summary>Whether the chunk is there since now.</summary>
    public bool IsNew { get; init; }
}
