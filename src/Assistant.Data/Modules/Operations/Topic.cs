using Assistant.Data.Model;

namespace Assistant.Data.Modules.Operations;

/// <summary>
/// Something that people listen to or did, and how many events it has had while they did. Table <c>assistant.topics</c>, key (<see cref="Kind"/>,
/// <see cref="Key"/>). The row's lock gives events their order.
/// </summary>
[ServerOnly]
public sealed class Topic
{
    /// <summary>What it is about, for example <c>chat_messages</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>Whose it is: the chat's key, or the person's.</summary>
    public Guid Key { get; set; }

    /// <summary>The position of its last event; the first is 1.</summary>
    public long Position { get; set; }

    /// <summary>The position behind which every event was recorded: nobody listened before.</summary>
    public long RecordedAfter { get; set; }

    /// <summary>Until when somebody listens to it, if that isn't said anew; null where nobody ever has.</summary>
    public DateTime? WatchedUntil { get; set; }

    /// <summary>The instance that listens; an asterisk for several.</summary>
    public string? WatchedBy { get; set; }

    /// <summary>Whether nobody can be writing any more who looked before somebody listened.</summary>
    public bool IsSettled { get; set; }
}
