using System.Text.Json.Nodes;
using Assistant.Engine.DataLoading;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Resolvers;
using Assistant.Engine.Language;
using Assistant.Engine.Operations;
using Assistant.Engine.Tests.DataLoading;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Tests.Execution.Resolvers;

public sealed class ResolverExecutorTests
{
    [Fact]
    public async Task Unexpected_exceptions_are_logged_and_not_told()
    {
        var log = new LogCollector();
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log)).BuildServiceProvider();
        var schema = SdlSchemaBuilder.Build("type Query { a: Int }", (_, _) => ResolverBinding.From(_ => throw new InvalidOperationException("Password is hunter2.")));

        var request = Request(schema, "{ a }", services);
        var result = await new ResolverExecutor(request, CancellationToken.None).ExecuteAsync();

        var error = result.Errors.ShouldHaveSingleItem();
        error.Message.ShouldBe("Unexpected execution error.");
        error.Code.ShouldBe(ErrorCodes.Unexpected);
        error.Path.ShouldBe(["a"]);
        var entry = log.Entries.ShouldHaveSingleItem();
        entry.ShouldContain((string)error.Extensions!["id"]!);
        entry.ShouldContain("Query.a");
        entry.ShouldContain("hunter2");
    }

    [Fact]
    public async Task Errors_meant_for_the_client_keep_their_code_and_extensions()
    {
        var error = new GraphQLError { Message = "Two", Code = "CODE", Extensions = new Dictionary<string, object?> { ["x"] = 1 } };
        var schema = SdlSchemaBuilder.Build(
            "type Query { a: Int }",
            (_, _) => ResolverBinding.From(_ => throw new GraphQLException(new GraphQLError { Message = "One" }, error)));

        var result = await new ResolverExecutor(Request(schema, "{ x: a }"), CancellationToken.None).ExecuteAsync();

        result.Errors.Select(error => error.Message).ShouldBe(["One", "Two"]);
        result.Errors[1].Code.ShouldBe("CODE");
        result.Errors[1].Extensions!["x"].ShouldBe(1);
        result.Errors[1].Path.ShouldBe(["x"]);
        result.Errors[1].Locations.ShouldBe([new SourceLocation(1, 3)]);
    }

    [Fact]
    public async Task Null_for_a_non_null_field_has_its_code()
    {
        var schema = SdlSchemaBuilder.Build("type Query { a: Int! }");

        var result = await new ResolverExecutor(Request(schema, "{ a }"), CancellationToken.None).ExecuteAsync();

        result.Data.IsNull.ShouldBeTrue();
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.NonNullViolation);
    }

    [Fact]
    public async Task Cancelling_ends_the_execution_when_its_resolvers_have_ended()
    {
        using var cancellation = new CancellationTokenSource();
        var ended = false;
        var schema = SdlSchemaBuilder.Build("type Query { a: Int }", (_, _) => new ResolverBinding(async context =>
        {
            await cancellation.CancelAsync();
            try
            {
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                return 1;
            }
            finally
            {
                ended = true;
            }
        }));

        await Should.ThrowAsync<OperationCanceledException>(() => new ResolverExecutor(Request(schema, "{ a b: a }"), cancellation.Token).ExecuteAsync());

        ended.ShouldBeTrue();
    }

    [Fact]
    public async Task What_runs_beside_a_failing_field_has_ended_when_the_answer_is_there()
    {
        var ended = false;
        var schema = SdlSchemaBuilder.Build("type Query { slow: Int! fast: Int! }", (_, field) => new ResolverBinding(async _ =>
        {
            if (field == "fast")
            {
                return null;
            }

            await Task.Delay(20);
            ended = true;
            return 1;
        }));

        var result = await new ResolverExecutor(Request(schema, "{ slow fast }"), CancellationToken.None).ExecuteAsync();

        ended.ShouldBeTrue();
        result.Errors.ShouldHaveSingleItem().Path.ShouldBe(["fast"]);
    }

    [Fact]
    public async Task Queries_fields_run_together_and_mutations_one_after_the_other()
    {
        var events = new List<string>();
        var schema = SdlSchemaBuilder.Build("type Query { a: Int b: Int } type Mutation { a: Int b: Int }", (_, field) => new ResolverBinding(async _ =>
        {
            events.Add($"{field} starts");
            await Task.Delay(1);
            events.Add($"{field} ends");
            return 1;
        }));

        await new ResolverExecutor(Request(schema, "{ a b }"), CancellationToken.None).ExecuteAsync();
        events.Take(2).ShouldBe(["a starts", "b starts"]);

        events.Clear();
        await new ResolverExecutor(Request(schema, "mutation { a b }"), CancellationToken.None).ExecuteAsync();
        events.ShouldBe(["a starts", "a ends", "b starts", "b ends"]);
    }

    [Fact]
    public async Task Single_fields_of_rows_are_resolved_together()
    {
        var log = new BatchLog();
        var schema = SdlSchemaBuilder.Build(
            "type Query { rows: [Row] } type Row { name: String! label: String }",
            (_, _) => new ResolverBinding(async context => await context.DataLoader<TimesTenDataLoader>().LoadAsync((int)context.Parent!)));
        var request = Request(schema, "{ rows { label name } }", new ServiceCollection().AddSingleton(log).BuildServiceProvider());
        var executor = new ResolverExecutor(request, CancellationToken.None);
        var selections = request.Operation.SelectionSet.Selections[0].GetSelectionSet(schema.GetType<ObjectType>("Row")).Selections;
        var path = new ResponsePath(null, "rows");
        var fields = new[] { 1, 2, 901 }.SelectMany((row, index) => selections.Select(selection => new FieldRequest(selection, row, path.Append(index)))).ToList();

        var values = await executor.ResolveAsync(fields);
        var again = await executor.ResolveAsync([fields[0]]);

        values.Take(5).Concat(again).Select(value => ExecutionCase.ToJson(value!)?.ToJsonString()).ShouldBe(["\"10\"", "\"10\"", "\"20\"", "\"20\"", null, "\"10\""]);
        values[5].ShouldBeNull();
        executor.Errors.ShouldHaveSingleItem().Path.ShouldBe(["rows", 2, "name"]);
        log.Batches.ShouldBe(["ten 1,2,901"]);
    }

    [Fact]
    public async Task Abstract_types_are_found_by_resolver_or_class()
    {
        var schema = Schema.Create(builder => builder.AddTypes(
            new ObjectType { Name = "Text", RuntimeType = typeof(string), Fields = [Self("text", "String")] },
            new ObjectType { Name = "Number", RuntimeType = typeof(int), Fields = [Self("number", "Int")] },
            new UnionType { Name = "ByClass", MemberTypeNames = ["Text", "Number"] },
            new UnionType { Name = "ByResolver", MemberTypeNames = ["Text", "Number"], ResolveType = value => value is 1 ? "Number" : value is 2 ? "Query" : null },
            new ObjectType
            {
                Name = "Query",
                Fields = [List("byClass", "[ByClass]", "a", 2, 3.0), List("byResolver", "[ByResolver]", 1, 2, 3)],
            }));

        var answer = await ExecutionCase.ExecuteAsync(schema, "{ byClass { ... on Text { text } ... on Number { number } } byResolver { __typename } }");

        answer["data"]!.ToJsonString().ShouldBe("""{"byClass":[{"text":"a"},{"number":2},null],"byResolver":[{"__typename":"Number"},null,null]}""");
        answer["errors"]!.AsArray().Select(error => error!["path"]!.ToJsonString()).ShouldBe(["[\"byClass\",2]", "[\"byResolver\",1]", "[\"byResolver\",2]"]);

        static OutputField Self(string name, string type) => new() { Name = name, TypeReference = type, Binding = ResolverBinding.From(context => context.Parent) };
        static OutputField List(string name, string type, params object[] values) => new() { Name = name, TypeReference = type, Binding = ResolverBinding.From(_ => values) };
    }

    [Theory]
    [InlineData("type Query { a: [Int] }", "1")]
    [InlineData("type Query { a: [String] }", "\"text\"")]
    [InlineData("type Query { a: Int }", "\"1\"")]
    [InlineData("type Query { a: E } enum E { A }", "\"B\"")]
    [InlineData("type Query { a: Boolean }", "1")]
    public async Task Results_of_another_kind_are_errors(string sdl, string value)
    {
        var root = new Dictionary<string, object?> { ["a"] = JsonResolver.FromJson(System.Text.Json.JsonDocument.Parse(value).RootElement) };

        var answer = await ExecutionCase.ExecuteAsync(SdlSchemaBuilder.Build(sdl), "{ a }", root: root);

        answer["data"]!.ToJsonString().ShouldBe("""{"a":null}""");
        answer["errors"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Long_lists_and_deep_objects_need_no_stack()
    {
        var schema = SdlSchemaBuilder.Build("type Query { list: [Query!]! deep: Query n: Int }", (_, field) => new ResolverBinding(async _ =>
        {
            await Task.Yield();
            return field switch { "list" => Enumerable.Range(0, 20_000), "deep" => 1, _ => 7 };
        }));
        var depth = 60;

        var answer = await ExecutionCase.ExecuteAsync(schema, $"{{ list {{ n }} {string.Concat(Enumerable.Repeat("deep { ", depth))} n {new string('}', depth)} }}");

        answer["errors"]!.AsArray().ShouldBeEmpty();
        answer["data"]!["list"]!.AsArray().Count.ShouldBe(20_000);
        JsonNode? node = answer["data"];
        for (var i = 0; i < depth; i++)
        {
            node = node!["deep"];
        }

        node!["n"]!.GetValue<int>().ShouldBe(7);
    }

    private static ResolverRequest Request(Schema schema, string query, IServiceProvider? services = null)
    {
        var document = Utf8GraphQLParser.Parse(query);
        return new ResolverRequest
        {
            Operation = OperationCompiler.Compile(schema, document, null, VariableValues.Empty),
            Variables = VariableValues.Empty,
            Services = services ?? new ServiceCollection().BuildServiceProvider(),
        };
    }
}
