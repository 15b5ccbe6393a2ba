using System.Text.Json;
using Assistant.Data.Modules.Chats;
using Stream = Assistant.Data.Modules.Chats.Stream;

namespace Assistant.Data.Seeding.Load;

/// <summary>
/// Chats of many people with rows of the second source's sizes: a chat about 1 KB, a message about 2 KB (text and parts), a document
/// about 10 KB.
/// </summary>
/// <param name="userCount">How many people.</param>
internal sealed class ChatsLoad(int userCount)
{
    public const int ChatsPerUser = 100;
    private const int MemoriesPerUser = 20;
    private const int DocumentsPerUser = 40;

    private static readonly string[] Tools = ["search_documents", "read_calendar", "create_document", "summarize_thread"];

    private static readonly JsonElement EmptyArray = JsonSerializer.SerializeToElement(Array.Empty<object>());

    // Of each document there's a second version where its index is a multiple of four.
    private static int VersionsOf(int document) => document % 4 == 0 ? 2 : 1;

    /// <summary>The tables, in the order of their references.</summary>
    public IEnumerable<SeedTable> Tables
    {
        get
        {
            const int versions = DocumentsPerUser + (DocumentsPerUser / 4);
            long chats = userCount * ChatsPerUser;
            yield return SeedTable.Of(chats, Chats);
            yield return SeedTable.Of(chats * ChatPlan.MessageCount, Messages);
            yield return SeedTable.Of(chats * ChatPlan.MessageCount / 5, Votes);
            yield return SeedTable.Of(chats, Streams);
            yield return SeedTable.Of(userCount * MemoriesPerUser, Memories);
            yield return SeedTable.Of(userCount * DocumentsPerUser, Documents);
            yield return SeedTable.Of(userCount * versions, DocumentVersions);
            yield return SeedTable.Of(userCount * versions, Suggestions);
        }
    }

    private IEnumerable<Chat> Chats => Plans().Select(MakeChat);

    private IEnumerable<Message> Messages => Plans().SelectMany(plan => plan.Messages.Select(message => MakeMessage(plan, message)));

    private IEnumerable<Vote> Votes => Plans().SelectMany(plan => plan.Messages
        .Where(message => message.HasVote)
        .Select(message => new Vote
        {
            ChatId = plan.Id,
            MessageId = message.Id,
            UserId = plan.UserId,
            IsUpvoted = message.Index % 3 != 0,
            CreatedAt = message.CreatedAt.AddSeconds(20),
            UpdatedAt = message.CreatedAt.AddSeconds(20),
        }));

    private IEnumerable<Stream> Streams => Plans().Select(plan =>
    {
        var at = plan.Messages[^1].CreatedAt.AddSeconds(-3);
        return new Stream { Id = SeedRandom.For("stream", plan.Index).NextId(at), ChatId = plan.Id, UserId = plan.UserId, CreatedAt = at };
    });

    private IEnumerable<Memory> Memories =>
        from user in Enumerable.Range(0, userCount) from memory in Enumerable.Range(0, MemoriesPerUser) select MakeMemory(user, memory);

    private IEnumerable<Document> Documents =>
        from user in Enumerable.Range(0, userCount) from document in Enumerable.Range(0, DocumentsPerUser) select MakeDocument(user, document);

    private IEnumerable<DocumentVersion> DocumentVersions =>
        from user in Enumerable.Range(0, userCount)
        from document in Enumerable.Range(0, DocumentsPerUser)
        from version in Enumerable.Range(0, VersionsOf(document))
        select MakeVersion(user, document, version);

    private IEnumerable<Suggestion> Suggestions =>
        from user in Enumerable.Range(0, userCount)
        from document in Enumerable.Range(0, DocumentsPerUser)
        from version in Enumerable.Range(0, VersionsOf(document))
        select MakeSuggestion(user, document, version);

    private IEnumerable<ChatPlan> Plans() =>
        from user in Enumerable.Range(0, userCount)
        let id = IdentityLoad.UserId(user)
        from chat in Enumerable.Range(0, ChatsPerUser)
        select ChatPlan.Make(id, user, chat, ChatsPerUser);

    private static Chat MakeChat(ChatPlan plan)
    {
        var random = SeedRandom.For("title", plan.Index);
        var latest = plan.Messages[^1];
        var isSlack = random.Chance(10);
        return new Chat
        {
            Id = plan.Id,
            UserId = plan.UserId,
            Title = SampleText.Title(ref random),
            Source = isSlack ? ChatSource.Slack : ChatSource.Webapp,
            SlackChannelId = isSlack ? $"C{random.Next(10_000_000, 100_000_000)}" : null,
            SlackThreadTs = isSlack ? $"{new DateTimeOffset(plan.CreatedAt).ToUnixTimeSeconds()}.{random.Next(100_000, 1_000_000)}" : null,
            Visibility = random.Chance(10) ? ChatVisibility.Public : ChatVisibility.Private,
            IsStarred = random.Chance(15),
            LastContext = UsageCost.LastContext(
                latest.InputTokens!.Value,
                latest.OutputTokens!.Value,
                latest.Cost!.Value,
                [.. Enumerable.Range(0, 5).Select(_ => $"{random.Pick(Tools)}: {SampleText.Title(ref random)}")]),
            TotalInputTokens = plan.Messages.Sum(message => (long)(message.InputTokens ?? 0)),
            TotalOutputTokens = plan.Messages.Sum(message => (long)(message.OutputTokens ?? 0)),
            TotalCost = plan.Messages.Sum(message => message.Cost ?? 0),
            CreatedAt = plan.CreatedAt,
            UpdatedAt = latest.CreatedAt,
        };
    }

    private static Message MakeMessage(ChatPlan chat, MessagePlan plan)
    {
        var random = SeedRandom.For("message", plan.Index);
        var text = SampleText.OfLength(ref random, plan.Length);
        return new Message
        {
            Id = plan.Id,
            ChatId = chat.Id,
            UserId = chat.UserId,
            Role = plan.Role,
            Content = text,
            Parts = UsageCost.Parts(text),
            Attachments = EmptyArray,
            ModelUsed = plan.Role is MessageRole.Assistant ? UsageCost.Model : null,
            InputTokens = plan.InputTokens,
            OutputTokens = plan.OutputTokens,
            Cost = plan.Cost,
            CreatedAt = plan.CreatedAt,
            UpdatedAt = plan.CreatedAt,
        };
    }

    private static Memory MakeMemory(int user, int memory)
    {
        var random = SeedRandom.For("memory", ((long)user * MemoriesPerUser) + memory);
        var chat = ChatPlan.Make(IdentityLoad.UserId(user), user, random.Next(0, ChatsPerUser), ChatsPerUser);
        var content = SampleText.Sentence(ref random);
        var at = chat.Messages[^1].CreatedAt.AddMinutes(1);
        return new Memory
        {
            Id = random.NextId(at),
            UserId = chat.UserId,
            SourceChatId = random.Chance(80) ? chat.Id : null,
            Type = random.Pick(Enum.GetValues<MemoryKind>()),
            Content = content,
            Embedding = HashedEmbedding.Of(content),
            CreatedAt = at,
            UpdatedAt = at,
        };
    }

    private static (Guid Id, DateTime CreatedAt) DocumentKey(int user, int document)
    {
        var random = SeedRandom.For("document", ((long)user * DocumentsPerUser) + document);
        var at = ChatPlan.Begin.AddDays(document * 9).AddMinutes(random.Next(0, 9 * 24 * 60)).AddMicroseconds(random.Next(0, 60_000_000));
        return (random.NextId(at), at);
    }

    private static DateTime VersionAt(DateTime documentCreatedAt, int version) => documentCreatedAt.AddMinutes(version * 47);

    private static Document MakeDocument(int user, int document)
    {
        var (id, createdAt) = DocumentKey(user, document);
        var latest = VersionAt(createdAt, VersionsOf(document) - 1);
        return new Document { Id = id, UserId = IdentityLoad.UserId(user), LatestVersionAt = latest, CreatedAt = createdAt, UpdatedAt = latest };
    }

    private static DocumentVersion MakeVersion(int user, int document, int version)
    {
        var (id, createdAt) = DocumentKey(user, document);
        var random = SeedRandom.For("version", (((long)user * DocumentsPerUser) + document) * 2 + version);
        return new DocumentVersion
        {
            DocumentId = id,
            CreatedAt = VersionAt(createdAt, version),
            UserId = IdentityLoad.UserId(user),
            Title = SampleText.Title(ref random),
            Content = SampleText.OfLength(ref random, random.Next(8_000, 12_000)),
            Kind = document % 5 == 0 ? DocumentKind.Code : DocumentKind.Text,
        };
    }

    private static Suggestion MakeSuggestion(int user, int document, int version)
    {
        var (id, createdAt) = DocumentKey(user, document);
        var random = SeedRandom.For("suggestion", (((long)user * DocumentsPerUser) + document) * 2 + version);
        var at = VersionAt(createdAt, version).AddMinutes(2);
        return new Suggestion
        {
            Id = random.NextId(at),
            DocumentId = id,
            DocumentCreatedAt = VersionAt(createdAt, version),
            UserId = IdentityLoad.UserId(user),
            OriginalText = SampleText.Sentence(ref random),
            SuggestedText = SampleText.Sentence(ref random),
            Description = random.Chance(70) ? SampleText.Sentence(ref random) : null,
            IsResolved = random.Chance(40),
            CreatedAt = at,
            UpdatedAt = at,
        };
    }
}
