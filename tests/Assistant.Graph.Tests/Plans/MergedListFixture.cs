using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Plans;

/// <summary>The graph with 30 more channels of 100 messages each in Sales' Slack, and 20 analyses with 12 contributions to each of them.</summary>
public sealed class MergedListFixture : IAsyncLifetime
{
    public GraphFixture Graph { get; } = new();

    public async Task InitializeAsync()
    {
        await Graph.InitializeAsync();
        foreach (var sql in Rows)
        {
            await Graph.Database.ExecuteAsync(sql);
        }
    }

    public Task DisposeAsync() => Graph.DisposeAsync();

    private static readonly string[] Rows =
    [
        """
        insert into assistant.slack_channels (workspace_id, slack_id, name, type)
        select 'a1000000-0000-7000-8000-000000000002', 'CM' || n, 'many ' || n, 'public' from generate_series(1, 30) n
        """,
        """
        insert into assistant.slack_messages (channel_id, slack_id, slack_ts, text, message_datetime)
        select c.id, 'MM' || n, n, 'One of many', timestamptz '2026-06-01' + n * n % 97 * interval '1 hour' + hashtext(c.name) % 60 * interval '1 minute'
        from assistant.slack_channels c, generate_series(1, 100) n
        where c.slack_id like 'CM%'
        """,
        """
        insert into assistant.slack_analyses (workspace_id, name, start_date, end_date, created_at)
        select 'a1000000-0000-7000-8000-000000000002', 'many ' || n, '2026-06-01', '2026-07-01', timestamptz '2026-07-01' + n * interval '1 day'
        from generate_series(1, 20) n
        """,
        """
        insert into assistant.slack_analysis_channels (analysis_id, channel_id)
        select a.id, c.id from assistant.slack_analyses a, assistant.slack_channels c where a.name like 'many %' and c.slack_id like 'CM%'
        """,
        """
        insert into assistant.slack_contributions (analysis_id, user_id, channel_id, total_score, message_count, created_at)
        select p.analysis_id, 'a3000000-0000-7000-8000-000000000004', p.channel_id, n % 10, n % 3, a.created_at + n * interval '1 minute'
        from assistant.slack_analysis_channels p join assistant.slack_analyses a on a.id = p.analysis_id, generate_series(1, 12) n
        where a.name like 'many %'
        """,
        "vacuum analyze assistant.slack_messages",
        "vacuum analyze assistant.slack_contributions",
    ];
}
