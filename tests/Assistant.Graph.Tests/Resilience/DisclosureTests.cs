using Assistant.Engine.Errors;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>What PostgreSQL says about a failing statement is for the log alone.</summary>
public sealed class DisclosureTests
{
    [Theory]
    [InlineData("alter table assistant.votes rename column is_upvoted to secret_table_up")]
    [InlineData("revoke select on assistant.votes from assistant_api")]
    [InlineData("alter table assistant.votes rename to secret_table")]
    public async Task A_failing_statement_shows_its_id_and_nothing_else(string damage)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var server = await ServerUnderTest.StartAsync(database.ServingConnectionString);
        await database.ExecuteAsync(
            "insert into assistant.users (id, email) values ($1, 'a@example.com')", People.OwnerId);
        const string query = "{ me { chats { nodes { messages { nodes { vote { isUpvoted } } } } } } }";
        (await server.SendAsync(People.OwnerId, query)).Errors.ShouldBeEmpty();

        await database.ExecuteAsync(damage);
        var answer = await server.SendAsync(People.OwnerId, query);

        answer.Codes.ShouldBe([ErrorCodes.Unexpected]);
        var id = answer.Errors.ShouldHaveSingleItem().GetProperty("extensions").GetProperty("id").GetString()!;
        server.Log.Errors.ShouldHaveSingleItem().ShouldContain(id);
        answer.Text.ShouldBe(
            $$$"""{"errors":[{"message":"Unexpected execution error.","extensions":{"code":"INTERNAL_ERROR","id":"{{{id}}}"}}],"data":null}""");
    }
}
