using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Filtering;

/// <summary>Messages whose values are missing, equal, at their types' bounds and full of characters that other languages mean something by.</summary>
public sealed class FilterFixture : IAsyncLifetime
{
    public static readonly string[] Texts =
    [
        "", "a", "A", "ab", "%", "_", "a%b", "a_b", "\\", "\\%", "'", "''", "\"", "\"\"\"", "😀", "x😀", "ä", "a\u0308", "\n", "\t ", "null", "$1", "{}", "--", "\u2028", "İ",
    ];

    public static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly int?[] Numbers = [null, 0, 1, 1_000_000];
    private static readonly decimal?[] Costs = [null, 0, 0.000001m, 1.5m, 9999.999999m];
    private static readonly string[] Roles = ["user", "assistant", "system"];

    public static readonly Guid ChatId = Guid.Parse("10000000-0000-7000-8000-000000000001");

    public GraphFixture Graph { get; } = new();

    public IReadOnlyList<FilteredRow> Rows { get; } =
    [
        .. Enumerable.Range(0, Texts.Length).Select(n => new FilteredRow(
            n, Texts[n], n % 5 == 0 ? null : Texts[(n * 7) % Texts.Length], Numbers[n % 4], Costs[n % 5], Roles[n % 3], Start.AddTicks(n % 6 * 10),
            n % 3 == 0 ? null : n % 2 == 0)),
    ];

    public async Task InitializeAsync()
    {
        await Graph.InitializeAsync();
        await Graph.Database.ExecuteAsync("delete from assistant.messages");
        foreach (var row in Rows)
        {
            await Graph.Database.ExecuteAsync(
                """
                insert into assistant.messages (id, chat_id, role, content, model_used, input_tokens, cost, created_at)
                values ($1, $2, $3, $4, $5::text, $6::int, $7::numeric, $8)
                """,
                row.Id, ChatId, row.Role, row.Content, row.ModelUsed, row.InputTokens, row.Cost, row.CreatedAt);
            if (row.IsUpvoted is { } isUpvoted)
            {
                await Graph.Database.ExecuteAsync(
                    "insert into assistant.votes (chat_id, message_id, is_upvoted) values ($1, $2, $3)", ChatId, row.Id, isUpvoted);
            }
        }
    }

    public Task DisposeAsync() => Graph.DisposeAsync();
}
