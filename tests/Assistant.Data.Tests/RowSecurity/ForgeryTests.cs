using System.Text.RegularExpressions;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>What a person with the best intentions of a thief tries, by statements that the grants may even allow.</summary>
public sealed partial class ForgeryTests(Scenario scenario) : IClassFixture<Scenario>
{
    private const string Denied = PostgresErrorCodes.InsufficientPrivilege;
    private const string NoTarget = PostgresErrorCodes.ForeignKeyViolation;

    [Theory]
    // {x} is the thief's own row, [x] the victim's.
    [InlineData("a message in somebody else's chat", "insert into assistant.messages (chat_id, role) values ([chat], 'user')", Denied)]
    [InlineData("a message in a chat that isn't there", "insert into assistant.messages (chat_id, role) values (gen_random_uuid(), 'user')", Denied)]
    [InlineData("a message with a forged owner", "insert into assistant.messages (chat_id, user_id, role) values ([chat], {user}, 'user')", Denied)]
    [InlineData("a message handed to somebody else", "update assistant.messages set user_id = [user] where id = {message}", Denied)]
    [InlineData("a message moved to somebody else's chat", "update assistant.messages set chat_id = [chat] where id = {message}", Denied)]
    [InlineData("a vote for somebody else's message in one's own chat", "insert into assistant.votes (chat_id, message_id, is_upvoted) values ({chat}, [message], true)", Denied)]
    [InlineData("a vote for a message of another chat of one's own", "insert into assistant.votes (chat_id, message_id, is_upvoted) values ({chat}, {other_message}, true)", Denied)]
    [InlineData("a vote in somebody else's chat", "insert into assistant.votes (chat_id, message_id, is_upvoted) values ([other_chat], [other_message], true)", Denied)]
    [InlineData("a stream in somebody else's chat", "insert into assistant.streams (chat_id) values ([chat])", Denied)]
    [InlineData("a memory from somebody else's chat", "insert into assistant.memories (type, content, source_chat_id) values ('summary', 'x', [chat])", NoTarget)]
    [InlineData("a memory pointed at somebody else's chat", "update assistant.memories set source_chat_id = [chat] where id = {memory}", NoTarget)]
    [InlineData("a memory for somebody else", "insert into assistant.memories (user_id, type, content) values ([user], 'summary', 'x')", Denied)]
    [InlineData("a chat for somebody else", "insert into assistant.chats (user_id) values ([user])", Denied)]
    [InlineData("a chat given away", "update assistant.chats set user_id = [user] where id = {chat}", Denied)]
    [InlineData("totals made up", "update assistant.chats set total_cost = 0 where id = {chat}", Denied)]
    [InlineData("a version under somebody else's document", "insert into assistant.document_versions (document_id, title) values ([document], 'x')", Denied)]
    [InlineData("a version with a forged owner", "insert into assistant.document_versions (document_id, user_id, title) values ([document], {user}, 'x')", Denied)]
    [InlineData("a document under somebody else's key", "insert into assistant.documents (id) values ([document])", PostgresErrorCodes.UniqueViolation)]
    [InlineData("a suggestion on somebody else's document", "insert into assistant.suggestions (document_id, document_created_at, original_text, suggested_text) values ([document], '2025-02-01Z', 'x', 'y')", Denied)]
    [InlineData("a role of one's own making", "update assistant.users set role = 'admin' where id = {user}", Denied)]
    [InlineData("a plan of one's own making", "update assistant.users set plan = 'pro' where id = {user}", Denied)]
    [InlineData("an e-mail address of one's own making", "update assistant.users set email = 'ceo@example.com' where id = {user}", Denied)]
    [InlineData("an e-mail address confirmed by oneself", "update assistant.users set email_confirmed_at = now() where id = {user}", Denied)]
    [InlineData("somebody else's Slack account", "update assistant.users set slack_user_id = 'U1' where id = {user}", Denied)]
    [InlineData("an account opened again", "update assistant.users set is_active = true, stripe_customer_id = 'c' where id = {user}", Denied)]
    [InlineData("settings for somebody else", "insert into assistant.user_settings (user_id) values ([user])", Denied)]
    [InlineData("settings given away", "update assistant.user_settings set user_id = [user] where id = {settings}", Denied)]
    [InlineData("the key for OpenAI", "select encrypted_openai_api_key from assistant.user_settings where id = {settings}", Denied)]
    [InlineData("a key for OpenAI of one's own encrypting", "update assistant.user_settings set encrypted_openai_api_key = 'x' where id = {settings}", Denied)]
    [InlineData("a card on somebody else's dashboard", "insert into assistant.dashboard_preferences (user_id, card_type) values ([user], 'x')", Denied)]
    [InlineData("a feature of one's own making", "insert into assistant.feature_access (user_id, feature_key) values ({user}, 'x')", Denied)]
    [InlineData("a feature granted in somebody else's name", "insert into assistant.feature_access (user_id, feature_key, granted_by_user_id) values ({user}, 'x', [user])", Denied)]
    [InlineData("focus mode for somebody else", "insert into assistant.focus_mode_states (user_id, is_active) values ([user], true)", Denied)]
    [InlineData("focus settings for somebody else", "insert into assistant.focus_settings (user_id) values ([user])", Denied)]
    [InlineData("a disturber of somebody else", "insert into assistant.focus_vips (user_id, slack_user_id) values ([user], 'U2')", Denied)]
    [InlineData("a focus session given away", "update assistant.focus_sessions set user_id = [user] where id = {focus_session}", Denied)]
    [InlineData("an activity of somebody else's", "insert into assistant.activities (user_id, app_name, start_time) values ([user], 'x', now())", Denied)]
    [InlineData("an activity that had been another", "update assistant.activities set app_name = 'x' where id = {activity}", Denied)]
    [InlineData("a screenshot of somebody else's", "insert into assistant.screenshots (user_id, file_path, captured_at) values ([user], 'x', now())", Denied)]
    [InlineData("a goal for somebody else", "insert into assistant.goals (user_id, name, type, target_hours) values ([user], 'x', 'x', 1)", Denied)]
    [InlineData("work in somebody else's name", "insert into assistant.work_sessions (user_id) values ([user])", Denied)]
    [InlineData("a rule for somebody else", "insert into assistant.classification_rules (user_id, app_name, category, is_productive) values ([user], 'x', 'x', true)", Denied)]
    [InlineData("a rule for everybody", "insert into assistant.classification_rules (user_id, app_name, category, is_productive) values (null, 'x', 'x', true)", Denied)]
    [InlineData("a rule of one's own made everybody's", "update assistant.classification_rules set user_id = null where id = {rule}", Denied)]
    [InlineData("a rule of one's own made somebody else's", "update assistant.classification_rules set user_id = [user] where id = {rule}", Denied)]
    [InlineData("a password hash", "select password_hash from assistant.users where id = {user}", Denied)]
    [InlineData("everything of a row, secrets included", "select u from assistant.users u where id = {user}", Denied)]
    [InlineData("an identity", "insert into assistant.user_identities values ('i', 's', [user])", Denied)]
    [InlineData("row security switched off", "set local row_security = off; select * from assistant.messages", Denied)]
    [InlineData("a table of one's own", "create table assistant.mine ()", Denied)]
    [InlineData("a table emptied", "truncate assistant.votes", Denied)]
    [InlineData("a person provisioned", "select app.provision_user('i', 's', 'x@example.com', null, true)", Denied)]
    [InlineData("a guard removed", "alter table assistant.users disable trigger users_guard", Denied)]
    public async Task Refused_is(string what, string sql, string state)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        var attempt = Scenario.Sql(
            VictimsRow().Replace(sql, match => Scenario.Sql($"{{{match.Groups[1].Value}}}", Scenario.Stranger)), Scenario.Owner);

        var error = await Should.ThrowAsync<PostgresException>(session.ExecuteAsync(attempt));

        error.SqlState.ShouldBe(state, $"{what}: {error.MessageText}");
    }

    [Fact]
    public async Task An_administrator_changes_what_only_administrators_may()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("admin"));

        (await session.ExecuteAsync(
            Scenario.Sql("update assistant.users set role = 'admin', plan = 'pro', is_active = false where id = {user}", Scenario.Owner)))
            .ShouldBe(1);
    }

    [Theory]
    [InlineData("admin", "insert into assistant.classification_rules (user_id, app_name, category, is_productive) values (null, 'x', 'x', true)", 1)]
    [InlineData("admin", "insert into assistant.classification_rules (app_name, category, is_productive) values ('x', 'x', true)", 1)]
    [InlineData("admin", "insert into assistant.classification_rules (user_id, app_name, category, is_productive) values ({user}, 'x', 'x', true)", null)]
    [InlineData("admin", "update assistant.classification_rules set priority = 1 where user_id is null", 1)]
    [InlineData("admin", "update assistant.classification_rules set priority = 1", 1)]
    [InlineData("admin", "update assistant.classification_rules set priority = 1 where id = {rule}", 0)]
    [InlineData("admin", "delete from assistant.classification_rules where user_id is null", 1)]
    [InlineData("admin", "delete from assistant.classification_rules where id = {rule}", 0)]
    [InlineData("narrowed", "insert into assistant.classification_rules (user_id, app_name, category, is_productive) values (null, 'x', 'x', true)", null)]
    [InlineData("narrowed", "update assistant.classification_rules set priority = 1 where user_id is null", 0)]
    [InlineData("owner", "update assistant.classification_rules set priority = 1", 1)]
    [InlineData("owner", "update assistant.classification_rules set priority = 1 where user_id is null", 0)]
    [InlineData("owner", "delete from assistant.classification_rules where user_id is null", 0)]
    [InlineData("anonymous", "insert into assistant.classification_rules (app_name, category, is_productive) values ('x', 'x', true)", null)]
    [InlineData("anonymous", "update assistant.classification_rules set priority = 1", 0)]
    [InlineData("inactive", "insert into assistant.classification_rules (user_id, app_name, category, is_productive) values (null, 'x', 'x', true)", null)]
    public async Task Everybodys_rules_are_written_by_administrators_who_write_nobody_elses(string persona, string sql, int? rows)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named(persona));
        Task<int> Write() => session.ExecuteAsync(Scenario.Sql(sql, Scenario.Owner));

        if (rows is { } expected)
        {
            (await Write()).ShouldBe(expected);
        }
        else
        {
            (await Should.ThrowAsync<PostgresException>(Write)).SqlState.ShouldBe(Denied);
        }
    }

    [Fact]
    public async Task An_administrator_who_grants_a_feature_is_named_by_the_database()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("admin"));

        (await session.ScalarAsync<Guid>(Scenario.Sql(
            "insert into assistant.feature_access (user_id, feature_key) values ({user}, 'x') returning granted_by_user_id", Scenario.Owner)))
            .ShouldBe(Scenario.Admin);
    }

    [Fact]
    public async Task A_changed_address_is_unconfirmed()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("insert into assistant.users (email, email_confirmed_at) values ('Old@Example.com ', now())");

        await database.ExecuteAsync("update assistant.users set email = 'New@example.com'");

        (await database.ScalarAsync<string>("select email || coalesce(email_confirmed_at::text, ' unconfirmed') from assistant.users"))
            .ShouldBe("new@example.com unconfirmed");
    }

    [Fact]
    public async Task The_serving_login_sees_nothing_before_it_switches()
    {
        await using var command = scenario.Database.Serving.CreateCommand("select count(*) from assistant.chats");

        (await Should.ThrowAsync<PostgresException>(command.ExecuteScalarAsync())).SqlState.ShouldBe(Denied);
    }

    [Theory]
    [InlineData("assistant_owner")]
    [InlineData("postgres")]
    public async Task The_serving_login_can_become_nobody_greater(string role)
    {
        await using var command = scenario.Database.Serving.CreateCommand($"set role {role}");

        (await Should.ThrowAsync<PostgresException>(command.ExecuteNonQueryAsync())).SqlState.ShouldBe(Denied);
    }

    [GeneratedRegex(@"\[(\w+)\]")]
    private static partial Regex VictimsRow();
}
