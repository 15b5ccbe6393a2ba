using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assistant.Data.Model;
using Assistant.Data.Modules.Chats;
using Stream = Assistant.Data.Modules.Chats.Stream;

namespace Assistant.Data.Seeding.Demo;

/// <summary>The conversations of <c>chats.json</c>, <c>memories.json</c> and <c>documents.json</c>.</summary>
internal sealed class ChatsDemo(DemoStory story)
{
    private readonly List<Chat> _chats = [];
    private readonly List<Message> _messages = [];
    private readonly List<Vote> _votes = [];
    private readonly List<Stream> _streams = [];
    private readonly List<Memory> _memories = [];
    private readonly List<Document> _documents = [];
    private readonly List<DocumentVersion> _versions = [];
    private readonly List<Suggestion> _suggestions = [];

    /// <summary>The messages, each chat's in their order.</summary>
    public IReadOnlyList<Message> Messages => _messages;

    /// <summary>The versions of the documents.</summary>
    public IReadOnlyList<DocumentVersion> Versions => _versions;

    /// <summary>Reads the files.</summary>
    public IReadOnlyList<SeedTable> Load()
    {
        foreach (var chat in DemoStory.Read<DemoChat[]>("chats"))
        {
            Add(chat);
        }

        foreach (var memory in DemoStory.Read<DemoMemory[]>("memories"))
        {
            Add(memory);
        }

        foreach (var document in DemoStory.Read<DemoDocument[]>("documents"))
        {
            Add(document);
        }

        return
        [
            SeedTable.Of(_chats), SeedTable.Of(_messages), SeedTable.Of(_votes), SeedTable.Of(_streams), SeedTable.Of(_memories),
            SeedTable.Of(_documents), SeedTable.Of(_versions), SeedTable.Of(_suggestions),
        ];
    }

    private void Add(DemoChat demo)
    {
        var at = demo.StartedAt;
        var chat = new Chat
        {
            Id = story.NextId(at),
            UserId = story.Id(demo.Owner),
            Title = demo.Title,
            Source = StoredEnum.Parse<ChatSource>(demo.Source ?? "webapp"),
            Visibility = StoredEnum.Parse<ChatVisibility>(demo.Visibility ?? "private"),
            IsStarred = demo.IsStarred,
            SlackChannelId = demo.SlackChannelId,
            SlackThreadTs = demo.SlackThreadTs,
            CreatedAt = at,
        };
        var characters = 0;
        foreach (var said in demo.Messages)
        {
            characters += said.Text.Length;
            at = at.AddSeconds(said.Role == "user" ? story.Next(40, 400) : story.Next(4, 20)).AddMicroseconds(story.Next(0, 1_000_000));
            Add(chat, said, at, characters);
        }

        chat.UpdatedAt = at;
        _chats.Add(chat);
    }

    private void Add(Chat chat, DemoMessage said, DateTime at, int charactersSoFar)
    {
        var message = new Message
        {
            Id = story.NextId(at),
            ChatId = chat.Id,
            UserId = chat.UserId,
            Role = StoredEnum.Parse<MessageRole>(said.Role),
            Content = said.Text,
            Parts = UsageCost.Parts(said.Text),
            Attachments = JsonSerializer.SerializeToElement(Array.Empty<object>()),
            CreatedAt = at,
            UpdatedAt = at,
        };
        _messages.Add(message);
        if (message.Role is MessageRole.Assistant)
        {
            var output = UsageCost.Tokens(said.Text.Length);
            var input = UsageCost.Tokens(charactersSoFar - said.Text.Length);
            message.ModelUsed = UsageCost.Model;
            (message.InputTokens, message.OutputTokens, message.Cost) = (input, output, UsageCost.Of(input, output));
            chat.TotalInputTokens += input;
            chat.TotalOutputTokens += output;
            chat.TotalCost += message.Cost.Value;
            chat.LastContext = UsageCost.LastContext(input, output, message.Cost.Value, []);
            _streams.Add(new Stream
            {
                Id = story.NextId(at),
                ChatId = chat.Id,
                UserId = chat.UserId,
                CreatedAt = at.AddSeconds(-3),
                AppendedAt = at,
                FinishedAt = at,
                Status = StreamStatus.Finished,
                LastSequence = 1,
                MessageId = message.Id,
                TextBytes = Encoding.UTF8.GetByteCount(said.Text),
                ChunkLengths = [said.Text.Length],
                TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.Text))),
            });
        }

        if (said.Vote is { } isUpvoted)
        {
            var votedAt = at.AddSeconds(25);
            _votes.Add(new Vote
            {
                ChatId = chat.Id,
                MessageId = message.Id,
                UserId = chat.UserId,
                IsUpvoted = isUpvoted,
                CreatedAt = votedAt,
                UpdatedAt = votedAt,
            });
        }
    }

    private void Add(DemoMemory demo)
    {
        var owner = story.Id(demo.Owner);
        var chat = demo.Chat is null ? null : _chats.Single(chat => chat.UserId == owner && chat.Title == demo.Chat);
        var at = (chat?.UpdatedAt ?? story.People[owner].CreatedAt).AddMinutes(1);
        _memories.Add(new Memory
        {
            Id = story.NextId(at),
            UserId = owner,
            SourceChatId = chat?.Id,
            Type = StoredEnum.Parse<MemoryKind>(demo.Type),
            Content = demo.Content,
            Embedding = HashedEmbedding.Of(demo.Content),
            CreatedAt = at,
            UpdatedAt = at,
        });
    }

    private void Add(DemoDocument demo)
    {
        var (first, latest) = (demo.Versions[0].CreatedAt, demo.Versions[^1].CreatedAt);
        var document = new Document
        {
            Id = story.NextId(first),
            UserId = story.Id(demo.Owner),
            LatestVersionAt = latest,
            CreatedAt = first,
            UpdatedAt = latest,
        };
        _documents.Add(document);
        foreach (var version in demo.Versions)
        {
            _versions.Add(new DocumentVersion
            {
                DocumentId = document.Id,
                CreatedAt = version.CreatedAt,
                UserId = document.UserId,
                Title = version.Title,
                Content = version.Content,
                Kind = StoredEnum.Parse<DocumentKind>(demo.Kind),
            });
            foreach (var suggestion in version.Suggestions ?? [])
            {
                var at = version.CreatedAt.AddSeconds(40);
                _suggestions.Add(new Suggestion
                {
                    Id = story.NextId(at),
                    DocumentId = document.Id,
                    DocumentCreatedAt = version.CreatedAt,
                    UserId = document.UserId,
                    OriginalText = suggestion.Original,
                    SuggestedText = suggestion.Suggested,
                    Description = suggestion.Description,
                    IsResolved = suggestion.IsResolved,
                    CreatedAt = at,
                    UpdatedAt = at,
                });
            }
        }
    }

    private sealed record DemoChat(
        string Owner, string Title, string? Source, string? Visibility, bool IsStarred, string? SlackChannelId, string? SlackThreadTs,
        DateTime StartedAt, DemoMessage[] Messages);

    private sealed record DemoMessage(string Role, string Text, bool? Vote);

    private sealed record DemoMemory(string Owner, string Type, string Content, string? Chat);

    private sealed record DemoDocument(string Owner, string Kind, DemoVersion[] Versions);

    private sealed record DemoVersion(DateTime CreatedAt, string Title, string Content, DemoSuggestion[]? Suggestions);

    private sealed record DemoSuggestion(string Original, string Suggested, string Description, bool IsResolved);
}
