using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>
/// Who may do what with the owner's rows, as the access table of the product was agreed: written down here once more, by hand, so that
/// a mistake in the rules' definitions can't hide.
/// </summary>
public sealed class PersonaTests(Scenario scenario) : IClassFixture<Scenario>
{
    private static readonly Dictionary<string, (string Where, string Insert, string Update)> Statements = new()
    {
        ["users"] = ("id = {user}", "(email) values ('new@example.com')", "name = 'x'"),
        ["user_identities"] = ("user_id = {user}", "(issuer, subject, user_id) values ('i', 's', {user})", "subject = 'x'"),
        ["chats"] = ("id = {chat}", "(title) values ('x')", "title = 'x'"),
        ["messages"] = ("id = {message}", "(chat_id, role) values ({chat}, 'user')", "content = 'x'"),
        ["votes"] = ("message_id = {message}", "(chat_id, message_id, is_upvoted) values ({other_chat}, {other_message}, true)", "is_upvoted = false"),
        ["streams"] = ("id = {stream}", "(chat_id) values ({chat})", "created_at = now()"),
        ["memories"] = ("id = {memory}", "(type, content, source_chat_id) values ('summary', 'x', {chat})", "content = 'x'"),
        ["documents"] = ("id = {document}", "(id) values (default)", "created_at = now()"),
        ["document_versions"] = (
            "document_id = {document} and created_at = '2025-02-01Z'", "(document_id, title) values ({document}, 'x')", "title = 'x'"),
        ["suggestions"] = (
            "id = {suggestion}",
            "(document_id, document_created_at, original_text, suggested_text) values ({document}, '2025-01-01Z', 'x', 'y')",
            "is_resolved = true"),
        ["user_settings"] = ("id = {settings}", "(theme) values ('dark')", "theme = 'dark'"),
        ["dashboard_preferences"] = ("id = {card}", "(card_type) values ('x')", "sort_order = 1"),
        ["feature_access"] = ("id = {feature}", "(user_id, feature_key) values ({user}, 'x')", "enabled = false"),
        ["focus_mode_states"] = ("id = {focus_state}", "(is_active) values (true)", "is_active = true"),
        ["focus_settings"] = ("id = {focus_settings}", "(default_message) values ('x')", "default_message = 'x'"),
        ["focus_vips"] = ("id = {vip}", "(slack_user_id) values ('U2')", "display_name = 'x'"),
        ["focus_sessions"] = ("id = {focus_session}", "(duration_minutes, status) values (5, 'paused')", "title = 'x'"),
        ["activities"] = ("id = {activity}", "(app_name, start_time) values ('x', now())", "category = 'x'"),
        ["screenshots"] = ("id = {screenshot}", "(file_path, captured_at) values ('x', now())", "is_blurred = true"),
        ["goals"] = ("id = {goal}", "(name, type, target_hours) values ('x', 'x', 1)", "target_hours = 2"),
        ["work_sessions"] = ("id = {work_session}", "(title) values ('x')", "title = 'x'"),
        ["classification_rules"] = ("id = {rule}", "(app_name, category, is_productive) values ('x', 'x', true)", "priority = 1"),
    };

    [Theory]
    [InlineData("users", "select", "owner admin")]
    [InlineData("users", "insert", "admin")]
    [InlineData("users", "update", "owner admin")]
    [InlineData("users", "delete", "admin")]
    [InlineData("user_identities", "select", "")]
    [InlineData("user_identities", "insert", "")]
    [InlineData("user_identities", "update", "")]
    [InlineData("user_identities", "delete", "")]
    [InlineData("chats", "select", "owner admin")]
    // A chat of one's own, so anybody signed in may.
    [InlineData("chats", "insert", "stranger owner admin narrowed")]
    [InlineData("chats", "update", "owner")]
    [InlineData("chats", "delete", "owner")]
    [InlineData("messages", "select", "owner")]
    [InlineData("messages", "insert", "owner")]
    [InlineData("messages", "update", "owner")]
    [InlineData("messages", "delete", "owner")]
    [InlineData("votes", "select", "owner")]
    [InlineData("votes", "insert", "owner")]
    [InlineData("votes", "update", "owner")]
    [InlineData("votes", "delete", "owner")]
    [InlineData("streams", "select", "owner")]
    [InlineData("streams", "insert", "owner")]
    [InlineData("streams", "update", "")]
    [InlineData("streams", "delete", "owner")]
    [InlineData("memories", "select", "owner")]
    [InlineData("memories", "insert", "owner")]
    [InlineData("memories", "update", "owner")]
    [InlineData("memories", "delete", "owner")]
    [InlineData("documents", "select", "owner")]
    [InlineData("documents", "insert", "stranger owner admin narrowed")]
    [InlineData("documents", "update", "")]
    [InlineData("documents", "delete", "owner")]
    [InlineData("document_versions", "select", "owner")]
    [InlineData("document_versions", "insert", "owner")]
    [InlineData("document_versions", "update", "")]
    [InlineData("document_versions", "delete", "owner")]
    [InlineData("suggestions", "select", "owner")]
    [InlineData("suggestions", "insert", "owner")]
    [InlineData("suggestions", "update", "owner")]
    [InlineData("suggestions", "delete", "owner")]
    [InlineData("user_settings", "select", "owner")]
    // One for each person: the owner and the stranger have theirs.
    [InlineData("user_settings", "insert", "admin narrowed")]
    [InlineData("user_settings", "update", "owner")]
    [InlineData("user_settings", "delete", "owner")]
    [InlineData("focus_mode_states", "select", "owner")]
    [InlineData("focus_mode_states", "insert", "admin narrowed")]
    [InlineData("focus_mode_states", "update", "owner")]
    [InlineData("focus_mode_states", "delete", "owner")]
    [InlineData("focus_settings", "select", "owner")]
    [InlineData("focus_settings", "insert", "admin narrowed")]
    [InlineData("focus_settings", "update", "owner")]
    [InlineData("focus_settings", "delete", "owner")]
    [InlineData("feature_access", "select", "owner admin")]
    [InlineData("feature_access", "insert", "admin")]
    [InlineData("feature_access", "update", "admin")]
    [InlineData("feature_access", "delete", "admin")]
    [InlineData("dashboard_preferences", "select", "owner")]
    [InlineData("dashboard_preferences", "insert", "stranger owner admin narrowed")]
    [InlineData("dashboard_preferences", "update", "owner")]
    [InlineData("dashboard_preferences", "delete", "owner")]
    [InlineData("focus_vips", "select", "owner")]
    [InlineData("focus_vips", "insert", "stranger owner admin narrowed")]
    [InlineData("focus_vips", "update", "owner")]
    [InlineData("focus_vips", "delete", "owner")]
    [InlineData("focus_sessions", "select", "owner")]
    [InlineData("focus_sessions", "insert", "stranger owner admin narrowed")]
    [InlineData("focus_sessions", "update", "owner")]
    [InlineData("focus_sessions", "delete", "owner")]
    [InlineData("activities", "select", "owner")]
    [InlineData("activities", "insert", "stranger owner admin narrowed")]
    [InlineData("activities", "update", "owner")]
    [InlineData("activities", "delete", "owner")]
    [InlineData("screenshots", "select", "owner")]
    [InlineData("screenshots", "insert", "stranger owner admin narrowed")]
    [InlineData("screenshots", "update", "owner")]
    [InlineData("screenshots", "delete", "owner")]
    [InlineData("goals", "select", "owner")]
    [InlineData("goals", "insert", "stranger owner admin narrowed")]
    [InlineData("goals", "update", "owner")]
    [InlineData("goals", "delete", "owner")]
    [InlineData("work_sessions", "select", "owner")]
    [InlineData("work_sessions", "insert", "stranger owner admin narrowed")]
    [InlineData("work_sessions", "update", "owner")]
    [InlineData("work_sessions", "delete", "owner")]
    [InlineData("classification_rules", "select", "owner")]
    [InlineData("classification_rules", "insert", "stranger owner admin narrowed")]
    [InlineData("classification_rules", "update", "owner")]
    [InlineData("classification_rules", "delete", "owner")]
    public async Task The_owners_row_is_open_to(string table, string command, string expected)
    {
        var (where, insert, update) = Statements[table];
        var sql = Scenario.Sql(
            command switch
            {
                "select" => $"select count(*) from assistant.{table} where {where}",
                "insert" => $"with new as (insert into assistant.{table} {insert} returning 1) select count(*) from new",
                "update" => $"with changed as (update assistant.{table} set {update} where {where} returning 1) select count(*) from changed",
                _ => $"with gone as (delete from assistant.{table} where {where} returning 1) select count(*) from gone",
            },
            Scenario.Owner);

        var allowed = new List<string>();
        foreach (var persona in Scenario.Personas)
        {
            await using var session = await scenario.Database.BeginAsync(Scenario.Named(persona));
            try
            {
                if (await session.ScalarAsync<long>(sql) > 0)
                {
                    allowed.Add(persona);
                }
            }
            catch (PostgresException refusal) when (IsRefusal(refusal))
            {
                // Refused by policy or grant, by a foreign key whose target the database doesn't admit to, or as one too many.
            }
        }

        string.Join(' ', allowed).ShouldBe(expected);
    }

    [Theory]
    [InlineData("users", "owner:1 stranger:1 admin:4 narrowed:1")]
    [InlineData("chats", "owner:2 stranger:2 admin:6 narrowed:0")]
    [InlineData("messages", "owner:2 stranger:2 admin:0 narrowed:0")]
    [InlineData("memories", "owner:1 stranger:1 admin:0 narrowed:0")]
    [InlineData("document_versions", "owner:2 stranger:2 admin:0 narrowed:0")]
    [InlineData("feature_access", "owner:1 stranger:1 admin:3 narrowed:0")]
    [InlineData("focus_sessions", "owner:1 stranger:1 admin:0 narrowed:0")]
    // One's own, and the one that is everybody's.
    [InlineData("classification_rules", "owner:2 stranger:2 admin:1 narrowed:1")]
    public async Task A_list_holds_the_readers_rows_alone(string table, string expected)
    {
        var counts = new List<string>();
        foreach (var persona in (string[])["owner", "stranger", "admin", "narrowed"])
        {
            await using var session = await scenario.Database.BeginAsync(Scenario.Named(persona));
            counts.Add($"{persona}:{await session.ScalarAsync<long>($"select count(*) from assistant.{table}")}");
        }

        string.Join(' ', counts).ShouldBe(expected);
    }

    private static bool IsRefusal(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.UniqueViolation;
}
