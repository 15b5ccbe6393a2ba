using Assistant.Engine.Execution;
using Assistant.Engine.Relational.Conventions;
using Assistant.Graph.Mapping;
using Assistant.Graph.Modules.Chats.Models;
using Assistant.Graph.Tests.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Graph.Tests.Statements;

/// <summary><c>Message.model</c> comes from a list outside of the database: asked once for all messages, and allowed to fail.</summary>
public sealed class MessageModelTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Query = "{ chats(order: [{ createdAt: ASC }]) { nodes { messages { edges { node { id brain: model { name provider } } } } } } messages(last: 1) { nodes { model { name } } } }";

    [Fact]
    public async Task The_catalogue_is_asked_once_and_for_each_name_once()
    {
        await graph.Database.ExecuteAsync(
            "insert into assistant.messages (chat_id, role, model_used) select '10000000-0000-7000-8000-000000000003', 'assistant', (array['gemini-2.0-flash', 'a', 'b'])[1 + n % 3] from generate_series(1, 90) n");
        graph.Models.Calls.Clear();
        var answer = await graph.SendAsync(
            People.Owner, Query, executor: graph.CreateExecutor(new PagingOptions { DefaultPageSize = 100 }, cost: GraphFixture.AnyCost));
        graph.Models.Calls.ShouldHaveSingleItem().Order().ShouldBe(["a", "a-model-nobody-lists", "b", "gemini-2.0-flash"]);
        answer.TryGetProperty("errors", out _).ShouldBeFalse();
        var names = answer.GetProperty("data").GetProperty("chats").GetProperty("nodes")[2].GetProperty("messages").GetProperty("edges").EnumerateArray()
            .Select(edge => edge.GetProperty("node").GetProperty("brain")).ToArray();
        names.Count(model => model.ValueKind == System.Text.Json.JsonValueKind.Object).ShouldBe(30);
        names.Length.ShouldBe(90);
        await graph.Database.ExecuteAsync("delete from assistant.messages where chat_id = '10000000-0000-7000-8000-000000000003'");
    }

    [Fact]
    public async Task A_catalogue_that_fails_leaves_null_and_an_error_with_its_path()
    {
        var services = new ServiceCollection().AddSingleton<ILanguageModelCatalogue>(new FailingCatalogue()).BuildServiceProvider();
        var executor = new RequestExecutor(SchemaFactory.Create(), graph.Connections, services, new RequestExecutorOptions());
        var answer = await graph.SendAsync(People.Owner, Query, executor: executor);
        answer.GetRawText().ShouldNotContain("secret");
        var errors = answer.GetProperty("errors").EnumerateArray().ToArray();
        errors.Select(error => error.GetProperty("path").GetRawText()).Order(StringComparer.Ordinal).ShouldBe(
        [
            """["chats","nodes",0,"messages","edges",1,"node","brain"]""",
            """["chats","nodes",1,"messages","edges",1,"node","brain"]""",
        ]);
        errors.ShouldAllBe(error => error.GetProperty("locations")[0].GetProperty("line").GetInt32() == 1);
        var first = answer.GetProperty("data").GetProperty("chats").GetProperty("nodes")[0].GetProperty("messages").GetProperty("edges")[1].GetProperty("node");
        first.GetProperty("id").GetString().ShouldBe("Message:20000000-0000-7000-8000-000000000002");
        first.GetProperty("brain").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }
}
