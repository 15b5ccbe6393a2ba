using Assistant.Engine.Execution;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql.Npgsql;
using Assistant.Graph.Hosting;
using Assistant.Graph.Tests.Execution;
using Assistant.Graph.Tests.Statements;
using Npgsql;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Behind a pooler in transaction mode, which gives each transaction another connection, the server serves as before it.</summary>
public sealed class PoolerTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const int Requests = 200;
    private const string Query = "{ me { name email } chats { totalCount nodes { id title } } }";

    [PgBouncerTheory]
    [InlineData("")]
    [InlineData("options")]
    public async Task Everybody_gets_their_own_rows_in_a_transaction_that_the_batch_begins(string ignoredParameters)
    {
        await using var bouncer = await PgBouncer.StartAsync(graph.Database.ServingConnectionString, ignoredParameters);
        await using var connections = GraphRuntime.CreateDatabase(bouncer.ConnectionString);
        var executor = graph.CreateExecutor(new PagingOptions(), database: connections);
        Caller[] people = [People.Owner, People.Stranger, People.Admin, People.Anonymous];
        var expected = await Task.WhenAll(people.Select(async person => (await graph.SendAsync(person, Query)).GetRawText()));
        expected.Distinct().Count().ShouldBe(people.Length);
        await graph.SendAsync(People.Owner, Query, executor: executor);
        using var trips = new RoundTrips("through");

        var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(async request =>
            (await graph.SendAsync(people[request % people.Length], Query, executor: executor)).GetRawText()));

        answers.Index().ShouldAllBe(answer => answer.Item == expected[answer.Index % people.Length]);
        trips.Sent.ShouldAllBe(sent => sent.StartsWith("begin isolation level repeatable read read only", StringComparison.Ordinal));
    }

    [PgBouncerTheory]
    [InlineData("")]
    [InlineData("options")]
    public async Task Everybody_changes_their_own_rows(string ignoredParameters)
    {
        await using var bouncer = await PgBouncer.StartAsync(graph.Database.ServingConnectionString, ignoredParameters);
        await using var connections = GraphRuntime.CreateDatabase(bouncer.ConnectionString);

        await ChangeAsync(connections);
    }

    [Fact]
    public async Task Changes_are_read_committed_whatever_the_operator_s_connections_begin_with()
    {
        var serving = new NpgsqlConnectionStringBuilder(graph.Database.ServingConnectionString) { Options = "-c default_transaction_isolation=serializable" };
        await using var connections = GraphRuntime.CreateDatabase(serving.ConnectionString);

        await ChangeAsync(connections);
    }

    private async Task ChangeAsync(NpgsqlDatabase connections)
    {
        const string Create = "mutation ($title: String!) { createChat(input: { title: $title }) { chat { title user { id } } } }";
        var executor = graph.CreateExecutor(new PagingOptions(), database: connections);
        Guid[] people = [People.OwnerId, People.StrangerId];

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async request =>
            (await graph.SendAsync(People.Of(people[request % 2]), Create, new { title = $"{request}" }, executor: executor)).GetRawText()));

        answers.Index().ShouldAllBe(answer => answer.Item.Contains($"\"title\":\"{answer.Index}\",\"user\":{{\"id\":\"User:{people[answer.Index % 2]}\"}}", StringComparison.Ordinal));
    }
}
