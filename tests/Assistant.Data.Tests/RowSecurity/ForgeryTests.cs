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
