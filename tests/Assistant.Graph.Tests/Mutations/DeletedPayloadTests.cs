using Assistant.Graph.Tests.Execution;
using Npgsql;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>The payload of a deletion has what was deleted, also what somebody else adds while it waits.</summary>
public sealed class DeletedPayloadTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Waiting =
        "select count(*) from pg_locks as l join pg_stat_activity as a on a.pid = l.pid where not l.granted and a.datname = current_database()";

    [Theory]
    [InlineData("createChat", "chat", "messages", 1, "insert into assistant.messages (chat_id, role, content) values ($1, 'user', 'Late')")]
    [InlineData("createDocument", "document", "versions", 2, "insert into assistant.document_versions (document_id, title) values ($1, 'Late')")]
    public async Task What_was_added_while_the_deletion_waited_is_in_its_payload(string create, string type, string children, int expected, string add)
    {
        var id = (await graph.MutateAsync(People.Owner, create, new { title = "Busy" }, $"{type} {{ id }}")).Row(type).GetProperty("id").GetString()!;
        await using var connection = await graph.Database.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(add, connection) { Parameters = { new NpgsqlParameter { Value = Guid.Parse(id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]) } } };
        await command.ExecuteNonQueryAsync();

        var name = create.Replace("create", "delete", StringComparison.Ordinal);
        var deletion = graph.MutateAsync(People.Owner, name, new { id }, $"{type} {{ {children} {{ totalCount }} }}");
        while (await graph.Database.ScalarAsync<long>(Waiting) == 0 && !deletion.IsCompleted)
        {
            await Task.Delay(5);
        }

        await transaction.CommitAsync();

        (await deletion).Row(type).GetProperty(children).GetProperty("totalCount").GetInt32().ShouldBe(expected);
    }
}
