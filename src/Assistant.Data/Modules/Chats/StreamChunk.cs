using Assistant.Data.Model;

namespace Assistant.Data.Modules.Chats;

/// <summary>
/// A piece of a stream. Table <c>assistant.stream_chunks</c>, key (<see cref="StreamId"/>, <see cref="Sequence"/>); kept until ten
/// minutes after the stream's end.
/// </summary>
[ServerOnly]
public sealed class StreamChunk
{
    /// <summary>The stream.</summary>
    public Guid StreamId { get; set; }

    /// <summary>Its number, from 1.</summary>
    public long Sequence { get; set; }

    /// <summary>The text.</summary>
    public required string Delta { get; set; }

    /// <summary>The stream.</summary>
    public Stream? Stream { get; set; }
}
