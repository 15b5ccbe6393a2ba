using Assistant.Engine.Sql.Topics;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Subscriptions;

/// <summary>A database with a person, for chats that each test makes for itself.</summary>
public sealed class TopicFixture : IAsyncLifetime
{
    private TestDatabase? _database;

    public TestDatabase Database => _database!;

    public Guid Person { get; } = Guid.NewGuid();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.ExecuteAsync("insert into assistant.users (id, email) values ($1, 'user@example.com')", Person);
    }

    public Task DisposeAsync() => Database.DisposeAsync().AsTask();

    /// <summary>A new chat, and the topic of its messages.</summary>
    public async Task<Topic> CreateChatAsync()
    {
        var chat = Guid.NewGuid();
        await Database.ExecuteAsync("insert into assistant.chats (id, user_id) values ($1, $2)", chat, Person);
        return new Topic("chat_messages", chat);
    }

    /// <summary>Says something in a chat, in one transaction; its key.</summary>
    public async Task<Guid> SayAsync(Topic chat)
    {
        var message = Guid.NewGuid();
        await Database.ExecuteAsync("insert into assistant.messages (id, chat_id, role, content) values ($1, $2, 'user', 'x')", message, chat.Key);
        return message;
    }

    /// <summary>Says so many things in one statement.</summary>
    public Task SayManyAsync(Topic chat, int count) => Database.ExecuteAsync(
        "insert into assistant.messages (chat_id, role, content) select $1, 'user', 'x' from generate_series(1, $2)", chat.Key, count);
}
