using Assistant.Data.Modules.Chats;
using Assistant.Data.Modules.Identity;
using Stream = Assistant.Data.Modules.Chats.Stream;

namespace Assistant.Data.Seeding;

/// <summary>
/// The rows of a seed, table by table, with every column set as the database's triggers would have set it. Each sequence may be
/// enumerated once, and is made while it's enumerated.
/// </summary>
internal abstract class SeedData
{
    /// <summary>How many rows all sequences have together.</summary>
    public abstract long RowCount { get; }

    public abstract IEnumerable<User> Users { get; }

    public abstract IEnumerable<Chat> Chats { get; }

    public abstract IEnumerable<Message> Messages { get; }

    public abstract IEnumerable<Vote> Votes { get; }

    public abstract IEnumerable<Stream> Streams { get; }

    public abstract IEnumerable<Memory> Memories { get; }

    public abstract IEnumerable<Document> Documents { get; }

    public abstract IEnumerable<DocumentVersion> DocumentVersions { get; }

    public abstract IEnumerable<Suggestion> Suggestions { get; }
}
