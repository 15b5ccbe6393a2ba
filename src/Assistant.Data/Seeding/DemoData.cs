using System.Text.Json;
using Assistant.Data.Model;
using Assistant.Data.Modules.Chats;
using Assistant.Data.Modules.Identity;
using Stream = Assistant.Data.Modules.Chats.Stream;

namespace Assistant.Data.Seeding;

/// <summary>The people and conversations of the <c>Demo/*.json</c> files.</summary>
internal sealed class DemoData : SeedData
{
    private readonly List<User> _users = [];
    private readonly List<Chat> _chats = [];
    private readonly List<Message> _messages = [];
    private readonly List<Vote> _votes = [];
    private readonly List<Stream> _streams = [];
    private readonly List<Memory> _memories = [];
    private readonly List<Document> _documents = [];
    private readonly List<DocumentVersion> _versions = [];
    private readonly List<Suggestion> _suggestions = [];
    private SeedRandom _random = SeedRandom.For("demo", 0);

    private DemoData()
    {
    }

    public override long RowCount =>
        _users.Count + _chats.Count + _messages.Count + _votes.Count + _streams.Count + _memories.Count + _documents.Count
        + _versions.Count + _suggestions.Count;

    public override IEnumerable<User> Users => _users;

    public override IEnumerable<Chat> Chats => _chats;

    public override IEnumerable<Message> Messages => _messages;

    public override IEnumerable<Vote> Votes => _votes;

    public override IEnumerable<Stream> Streams => _streams;

    public override IEnumerable<Memory> Memories => _memories;

    public override IEnumerable<Document> Documents => _documents;

    public override IEnumerable<DocumentVersion> DocumentVersions => _versions;

    public override IEnumerable<Suggestion> Suggestions => _suggestions;

    public static DemoData Load()
    {
        var data = new DemoData();
        foreach (var person in Read<DemoPerson>("people"))
        {
            data.Add(person);
        }

        foreach (var chat in Read<DemoChat>("chats"))
        {
            data.Add(chat);
        }

        foreach (var memory in Read<DemoMemory>("memories"))
        {
            data.Add(memory);
        }

        foreach (var document in Read<DemoDocument>("documents"))
        {
            data.Add(document);
        }

        return data;
    }

    private static DemoRow[] Read<DemoRow>(string file)
    {
        using var stream = typeof(DemoData).Assembly.GetManifestResourceStream($"Assistant.Data.Seeding.Demo.{file}.json")!;
        return JsonSerializer.Deserialize<DemoRow[]>(stream, JsonSerializerOptions.Web)!;
    }

    private Guid Owner(string email) => _users.Single(user => user.Email == email).Id;

    private void Add(DemoPerson person) => _users.Add(new User
    {
        Id = _random.NextId(person.JoinedAt),
        Email = person.Email,
        Name = person.Name,
        AvatarUrl = $"https://avatars.example.com/{person.Email.Split('@')[0]}.png",
        Role = StoredEnum.Parse<UserRole>(person.Role),
        Plan = person.Plan,
        ProfileType = person.ProfileType,
        SlackUserId = person.SlackUserId,
        Metadata = person.Metadata,
        OnboardingCompleted = true,
        EmailConfirmedAt = person.JoinedAt.AddMinutes(3),
        LastLoginAt = new DateTime(2025, 11, 14, 8, 0, 0, DateTimeKind.Utc),
        CreatedAt = person.JoinedAt,
        UpdatedAt = person.JoinedAt.AddMinutes(12),
    });

    private void Add(DemoChat demo)
    {
        var at = demo.StartedAt;
        var chat = new Chat
        {
            Id = _random.NextId(at),
            UserId = Owner(demo.Owner),
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
            at = at.AddSeconds(said.Role == "user" ? _random.Next(40, 400) : _random.Next(4, 20)).AddMicroseconds(_random.Next(0, 1_000_000));
            Add(chat, said, at, characters);
        }

        chat.UpdatedAt = at;
        _chats.Add(chat);
    }

    private void Add(Chat chat, DemoMessage said, DateTime at, int charactersSoFar)
    {
        var message = new Message
        {
            Id = _random.NextId(at),
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
            _streams.Add(new Stream { Id = _random.NextId(at), ChatId = chat.Id, UserId = chat.UserId, CreatedAt = at.AddSeconds(-3) });
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
        var owner = Owner(demo.Owner);
        var chat = demo.Chat is null ? null : _chats.Single(chat => chat.UserId == owner && chat.Title == demo.Chat);
        var at = (chat?.UpdatedAt ?? _users.Single(user => user.Id == owner).CreatedAt).AddMinutes(1);
        _memories.Add(new Memory
        {
            Id = _random.NextId(at),
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
            Id = _random.NextId(first),
            UserId = Owner(demo.Owner),
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
                    Id = _random.NextId(at),
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

    private sealed record DemoPerson(
        string Email, string Name, string Role, string Plan, string ProfileType, string? SlackUserId, DateTime JoinedAt,
        JsonElement Metadata);

    private sealed record DemoChat(
        string Owner, string Title, string? Source, string? Visibility, bool IsStarred, string? SlackChannelId, string? SlackThreadTs,
        DateTime StartedAt, DemoMessage[] Messages);

    private sealed record DemoMessage(string Role, string Text, bool? Vote);

    private sealed record DemoMemory(string Owner, string Type, string Content, string? Chat);

    private sealed record DemoDocument(string Owner, string Kind, DemoVersion[] Versions);

    private sealed record DemoVersion(DateTime CreatedAt, string Title, string Content, DemoSuggestion[]? Suggestions);

    private sealed record DemoSuggestion(string Original, string Suggested, string Description, bool IsResolved);
}
