using System.Net;
using Assistant.Engine.Errors;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Who a reader is, is the database's to say, however warm the server's memory of it.</summary>
public sealed class ReaderChangeTests(ResilienceFixture fixture) : IClassFixture<ResilienceFixture>
{
    private const string Everyone = "{ me { email } users(first: 100, order: [{ email: ASC }]) { nodes { email } } }";

    [Fact]
    public async Task A_change_of_role_or_activity_counts_in_the_next_request()
    {
        var person = Guid.CreateVersion7();
        await fixture.Database.ExecuteAsync("insert into assistant.users (id, email) values ($1, 'changing@example.com')", person);
        for (var round = 0; round < 3; round++)
        {
            (await SeenAsync(person)).ShouldBe(["changing@example.com"]);

            await fixture.Database.ExecuteAsync("update assistant.users set role = 'admin' where id = $1", person);
            (await SeenAsync(person)).Length.ShouldBe(5);

            await fixture.Database.ExecuteAsync("update assistant.users set role = 'user' where id = $1", person);
            (await SeenAsync(person)).ShouldBe(["changing@example.com"]);

            await fixture.Database.ExecuteAsync("update assistant.users set is_active = false where id = $1", person);
            var refused = await fixture.Server.SendAsync(person, Everyone);
            refused.Codes.ShouldBe([ErrorCodes.NotAuthenticated]);
            refused.Text.ShouldNotContain("@example.com");

            await fixture.Database.ExecuteAsync("update assistant.users set is_active = true where id = $1", person);
        }

        await fixture.Database.ExecuteAsync("delete from assistant.users where id = $1", person);
    }

    [Fact]
    public async Task Readers_at_the_same_time_never_see_each_others_rows()
    {
        var readers = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToArray();
        foreach (var reader in readers)
        {
            await fixture.Database.ExecuteAsync("insert into assistant.users (id, email, role) values ($1, $2, $3)", reader, $"{reader}@crowd.example", reader == readers[0] ? "admin" : "user");
            await fixture.Database.ExecuteAsync(
                """
                with chat as (insert into assistant.chats (user_id, title) select $1, $2 from generate_series(1, 3) returning id)
                insert into assistant.messages (chat_id, role, content) select id, 'user', $2 from chat
                """,
                reader,
                $"of {reader}");
        }

        string[] documents =
        [
            "{ me { chats { nodes { title messages { nodes { content chat { title } } } } totalCount } } }",
            "query ($n: Int = 2) { me { a: chats(first: $n) { nodes { title } } b: chats(last: $n) { edges { node { title } cursor } } } }",
            "{ messages(where: { role: { eq: USER } }) { nodes { content } totalCount } }",
        ];
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, token) =>
        {
            var reader = readers[i % readers.Length];
            var answer = await fixture.Server.SendAsync(reader, documents[i % documents.Length], cancellationToken: token);
            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.Errors.ShouldBeEmpty();
            answer.Text.ShouldContain($"of {reader}");
            answer.Text.Replace($"of {reader}", "").ShouldNotContain("of ");
        });
        await fixture.Database.ExecuteAsync("delete from assistant.users where email like '%@crowd.example'");
    }

    private async Task<string[]> SeenAsync(Guid person)
    {
        var answer = await fixture.Server.SendAsync(person, Everyone);
        answer.Errors.ShouldBeEmpty();
        return [.. answer.Data.GetProperty("users").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("email").GetString()!)];
    }
}
