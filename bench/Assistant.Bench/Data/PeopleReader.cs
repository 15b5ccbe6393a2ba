using System.Text.RegularExpressions;
using Npgsql;

namespace Assistant.Bench.Data;

/// <summary>Picks the people in whose names requests are sent, and what each asks for.</summary>
public sealed partial class PeopleReader(NpgsqlDataSource source)
{
    private const int ChatsOfEach = 20;
    private const int WantedTitles = 10;
    private const int ReadAnswers = 50;

    private const string PeopleSql =
        """
        SELECT u.id, u.email FROM assistant.users u JOIN assistant.chats c ON c.user_id = u.id
        WHERE u.is_active AND u.role = 'user'
        GROUP BY u.id, u.email ORDER BY count(*) DESC, u.id LIMIT $1
        """;

    private const string ChatsSql = "SELECT id, title FROM assistant.chats WHERE user_id = $1 ORDER BY id";

    private const string VotesSql = "SELECT chat_id, message_id FROM assistant.votes WHERE user_id = $1 ORDER BY message_id LIMIT 20";

    private const string AfterSql =
        """
        SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY m.created_at)
        FROM assistant.messages m JOIN assistant.chats c ON c.id = m.chat_id WHERE c.user_id = $1
        """;

    private const string AnswersSql =
        """
        SELECT m.content FROM assistant.messages m JOIN assistant.chats c ON c.id = m.chat_id
        WHERE c.user_id = $1 AND m.role = 'assistant' AND strpos(c.title, $2) > 0 ORDER BY m.id LIMIT $3
        """;

    private const string ViewedTeamsSql =
        "SELECT team_id FROM assistant.team_members WHERE user_id = $1 AND is_active AND role = 'VIEWER' ORDER BY team_id";

    private const string WorkspacesSql =
        """
        SELECT w.id FROM assistant.team_members m JOIN assistant.slack_workspaces w ON w.team_id = m.team_id
        WHERE m.user_id = $1 AND m.is_active ORDER BY w.id
        """;

    private const string ReceivingTeamsSql =
        """
        WITH mine AS (SELECT team_id FROM assistant.team_members WHERE user_id = $1 AND is_active),
          live AS (SELECT integration_id, team_id, share_level FROM assistant.integration_shares WHERE status = 'ACTIVE' AND revoked_at IS NULL),
          wider AS (
            SELECT id FROM assistant.integrations WHERE owner_user_id = $1 OR owner_team_id IN (TABLE mine)
            UNION SELECT integration_id FROM live WHERE team_id IN (TABLE mine) AND share_level <> 'LIMITED_ACCESS')
        SELECT team_id FROM live WHERE team_id IN (TABLE mine) AND share_level = 'LIMITED_ACCESS'
        GROUP BY team_id HAVING NOT bool_or(integration_id IN (TABLE wider)) ORDER BY team_id
        """;

    private const string UsageAfterSql =
        "SELECT date_trunc('day', coalesce(max(request_timestamp), now()) - interval '30 days', 'UTC') FROM assistant.usage_logs";

    /// <summary>The people with the most chats.</summary>
    /// <exception cref="BenchException">The database has nobody with chats.</exception>
    public async Task<IReadOnlyList<Person>> ReadAsync(int count, CancellationToken cancellation)
    {
        var found = await RowsAsync(PeopleSql, reader => (Id: reader.GetGuid(0), Email: reader.GetString(1)), cancellation, count);
        var people = new List<Person>(found.Count);
        var usageAfter = (await RowsAsync(UsageAfterSql, reader => reader.GetDateTime(0), cancellation))[0].ToUniversalTime();
        foreach (var (id, email) in found)
        {
            people.Add(await ReadPersonAsync(id, email, usageAfter, cancellation));
        }

        return people.Count > 0 ? people : throw new BenchException("The database has no chats: seed it first.");
    }

    private async Task<Person> ReadPersonAsync(Guid id, string email, DateTime usageAfter, CancellationToken cancellation)
    {
        var chats = await RowsAsync(ChatsSql, reader => (Id: reader.GetGuid(0), Title: reader.IsDBNull(1) ? "" : reader.GetString(1)), cancellation, id);
        var after = await RowsAsync(AfterSql, reader => reader.GetDateTime(0), cancellation, id);
        var title = WordInAbout(WantedTitles, chats.Select(chat => chat.Title));
        var answers = await RowsAsync(AnswersSql, reader => reader.IsDBNull(0) ? "" : reader.GetString(0), cancellation, id, title, ReadAnswers);
        return new Person
        {
            Id = id,
            Email = email,
            Chats = [.. chats.Take(ChatsOfEach).Select(chat => chat.Id)],
            Votes = await RowsAsync(VotesSql, reader => (reader.GetGuid(0), reader.GetGuid(1)), cancellation, id),
            After = after[0].ToUniversalTime(),
            TitleWord = title,
            ContentWord = WordInAbout(answers.Count / 4, answers),
            ViewedTeams = await RowsAsync(ViewedTeamsSql, reader => reader.GetGuid(0), cancellation, id),
            ReceivingTeams = await RowsAsync(ReceivingTeamsSql, reader => reader.GetGuid(0), cancellation, id),
            Workspaces = await RowsAsync(WorkspacesSql, reader => reader.GetGuid(0), cancellation, id),
            UsageAfter = usageAfter,
        };
    }

    /// <summary>The word that occurs in the number of texts nearest to the wanted one.</summary>
    private static string WordInAbout(int wanted, IEnumerable<string> texts) =>
        texts
            .SelectMany(text => Words().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal))
            .CountBy(word => word, StringComparer.Ordinal)
            .OrderBy(counted => Math.Abs(counted.Value - wanted))
            .ThenBy(counted => counted.Key, StringComparer.Ordinal)
            .Select(counted => counted.Key)
            .FirstOrDefault("nothing");

    private async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    [GeneratedRegex("[A-Za-z]{4,}")]
    private static partial Regex Words();
}
