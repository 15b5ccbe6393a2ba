using System.Globalization;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Paging;

/// <summary>Random messages of one person, full of equal and missing values.</summary>
public sealed class PagingFixture : IAsyncLifetime
{
    private static readonly string[] Texts = ["", "a", "A", "ä", "\u2603", "😀", "a\"\\", "z", "%", "_", new string('x', 512) + "a", new string('x', 512) + "b", new string('x', 511)];
    private static readonly string[] Roles = ["user", "assistant", "system"];
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<(Guid Id, string? Title, bool IsStarred)> _chats = [];

    public GraphFixture Graph { get; } = new();

    public int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("PAGING_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();

    public List<PagedRow> Rows { get; } = [];

    public async Task InitializeAsync()
    {
        await Graph.InitializeAsync();
        await Graph.Database.ExecuteAsync("delete from assistant.messages");
        var random = new Random(Seed);
        for (var i = 0; i < 6; i++)
        {
            var chat = (Guid.CreateVersion7(), i % 3 == 0 ? null : $"Chat {i % 2}", i % 2 == 0);
            _chats.Add(chat);
            await Graph.Database.ExecuteAsync(
                "insert into assistant.chats (id, user_id, title, is_starred) values ($1, $2, $3::text, $4)", chat.Item1, People.OwnerId, chat.Item2, chat.Item3);
        }

        for (var i = 0; i < 60; i++)
        {
            Rows.Add(await InsertAsync(random));
        }
    }

    public Task DisposeAsync() => Graph.DisposeAsync();

    /// <summary>Deletes the rows that came after the first ones.</summary>
    public async Task DeleteAsync(int kept)
    {
        await Graph.Database.ExecuteAsync("delete from assistant.messages where id = any ($1)", Rows.Skip(kept).Select(row => row.Id).ToArray());
        Rows.RemoveRange(kept, Rows.Count - kept);
    }

    /// <summary>Adds a random message to the database.</summary>
    public async Task<PagedRow> InsertAsync(Random random)
    {
        var chat = _chats[random.Next(_chats.Count)];
        var row = new PagedRow(
            new Guid(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray()),
            Texts[random.Next(Texts.Length)],
            random.Next(3) == 0 ? null : Texts[random.Next(9)],
            random.Next(3) == 0 ? null : random.Next(3),
            random.Next(3) == 0 ? null : random.Next(3) / 1_000_000m,
            Roles[random.Next(3)],
            Start.AddTicks(random.Next(4) * TimeSpan.TicksPerMicrosecond),
            chat.Title,
            chat.IsStarred);
        await Graph.Database.ExecuteAsync(
            """
            insert into assistant.messages (id, chat_id, role, content, model_used, input_tokens, cost, created_at)
            values ($1, $2, $3, $4, $5::text, $6::int, $7::numeric, $8)
            """,
            row.Id, chat.Id, row.Role, row.Content, row.ModelUsed, row.InputTokens, row.Cost, row.CreatedAt);
        return row;
    }
}
