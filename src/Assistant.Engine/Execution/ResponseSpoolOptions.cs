namespace Assistant.Engine.Execution;

/// <summary>How much of an answer may wait for a client that reads more slowly than the database delivers.</summary>
public sealed record ResponseSpoolOptions
{
    /// <summary>Bytes collected before an answer is handed on in parts; an error before that is a proper GraphQL answer.</summary>
    public int HeadSize { get; init; } = 256 * 1024;

    /// <summary>Bytes of each further part.</summary>
    public int SegmentSize { get; init; } = 64 * 1024;

    /// <summary>Bytes of one answer that may wait in memory; what is beyond waits in a temporary file.</summary>
    public long MemoryBound { get; init; } = 1024 * 1024;

    /// <summary>Bytes of one answer that may wait in the temporary file; an answer that needs more is broken off.</summary>
    public long FileBound { get; init; } = 1024L * 1024 * 1024;

    /// <summary>The bytes of each part that a client must take in a second; who takes less for longer than the grace is cut off.</summary>
    public int MinBytesPerSecond { get; init; } = 4096;

    /// <summary>How long a client may take for a part, however small.</summary>
    public TimeSpan StallGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes that one operation may keep in memory to bring lists side by side into the order of its fields.</summary>
    public int MergeBound { get; init; } = 64 * 1024 * 1024;
}
