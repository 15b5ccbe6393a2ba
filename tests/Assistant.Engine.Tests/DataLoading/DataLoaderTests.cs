using Assistant.Engine.DataLoading;
using Assistant.Engine.Tests.Execution.Resolvers;
using Assistant.Engine.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Engine.Tests.DataLoading;

public sealed class DataLoaderTests
{
    private readonly BatchLog _log = new();
    private readonly Schema _schema;
    private Task _gate = Task.CompletedTask;

    public DataLoaderTests()
    {
        _schema = SdlSchemaBuilder.Build(
            """
            type Query { items(count: Int!): [Item!]! item(id: Int!): Item ten(id: Int!): String half(id: Int!): Int halves(ids: [Int!]!): [Int!] twice(id: Int!): String waits(id: Int!): String elsewhere(id: Int!): String primed(id: Int!): String }
            type Item { id: Int! ten: String next: Item half: Int }
            type Mutation { ten(id: Int!): String item(id: Int!): Item forget(id: Int!): String }
            """,
            (type, field) => new ResolverBinding(context => (type, field) switch
            {
                ("Item", "id") => new(context.Parent<int>()),
                ("Item", "ten") => Ten(context, context.Parent<int>()),
                ("Item", "half") => Half(context, context.Parent<int>()),
                ("Item", "next") => Next(context),
                (_, "items") => new(Enumerable.Range(1, context.Argument<int>("count"))),
                (_, "item") => new(context.Argument<int>("id")),
                (_, "ten") => Ten(context, context.Argument<int>("id")),
                (_, "half") => Half(context, context.Argument<int>("id")),
                (_, "halves") => Halves(context),
                (_, "twice") => Twice(context),
                (_, "waits") => Waits(context),
                (_, "elsewhere") => Elsewhere(context),
                (_, "forget") => Forget(context),
                (_, "primed") => Primed(context),
                _ => throw new NotSupportedException(field),
            }));
    }

    /// <summary>Documents, their data, and the batches that they load.</summary>
    public static TheoryData<string, string, string[]> Cases { get; } = new()
    {
        { "{ items(count: 4) { ten } }", """{"items":[{"ten":"10"},{"ten":"20"},{"ten":"30"},{"ten":"40"}]}""", ["ten 1,2,3,4"] },
        { "{ a: ten(id: 1) b: ten(id: 2) c: ten(id: 1) items(count: 2) { ten } }", """{"a":"10","b":"20","c":"10","items":[{"ten":"10"},{"ten":"20"}]}""", ["ten 1,2"] },
        { "{ a: ten(id: 901) b: ten(id: 900) }", """{"a":null,"b":"9000"}""", ["ten 901,900"] },
        { "{ items(count: 2) { ten half: id next { ten next { ten } } } item(id: 7) { ten } }", """{"items":[{"ten":"10","half":1,"next":{"ten":"100","next":{"ten":"1000"}}},{"ten":"20","half":2,"next":{"ten":"200","next":{"ten":"2000"}}}],"item":{"ten":"70"}}""", ["ten 1,2,7", "ten 10,20", "ten 100,200"] },
        { "{ a: half(id: 2) b: half(id: 4) c: half(id: 6) d: half(id: 8) ten(id: 5) }", """{"a":1,"b":2,"c":3,"d":4,"ten":"50"}""", ["half 2,4,6", "half 8", "ten 5"] },
        { "{ halves(ids: [8, 4, 8]) half(id: 10) }", """{"halves":[4,2,4],"half":5}""", ["half 8,4,10"] },
        { "{ a: twice(id: 1) b: twice(id: 2) c: ten(id: 3) }", """{"a":"100","b":"200","c":"30"}""", ["ten 1,2,3", "ten 10,20"] },
        { "{ primed(id: 5) }", """{"primed":"known"}""", [] },
        { "mutation { a: ten(id: 1) b: ten(id: 2) c: ten(id: 1) }", """{"a":"10","b":"20","c":"10"}""", ["ten 1", "ten 2"] },
        { "mutation { ten(id: 1) forget(id: 1) item(id: 1) { ten next { ten } } }", """{"ten":"10","forget":"10","item":{"ten":"10","next":{"ten":"100"}}}""", ["ten 1", "ten 1", "ten 10"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Keys_are_loaded_together_and_once(string query, string data, string[] batches)
    {
        foreach (Func<Task> latency in (Func<Task>[])[() => Task.CompletedTask, () => Task.Delay(1), async () => await Task.Yield()])
        {
            _log.Batches.Clear();
            _log.Latency = latency;

            var answer = await ExecuteAsync(query);

            answer["errors"]!.AsArray().ShouldBeEmpty();
            answer["data"]!.ToJsonString().ShouldBe(data);
            _log.Batches.ShouldBe(batches);
        }
    }

    [Fact]
    public async Task A_batch_waits_for_no_resolver_that_waits_for_something_else()
    {
        var gate = new TaskCompletionSource();
        _log.Latency = () =>
        {
            gate.TrySetResult();
            return Task.CompletedTask;
        };
        _gate = gate.Task;

        // The field waits for the gate, which the batch of the other field opens.
        var answer = await ExecuteAsync("{ waits(id: 1) ten(id: 2) }");

        answer["data"]!.ToJsonString().ShouldBe("""{"waits":"10","ten":"20"}""");
        _log.Batches.ShouldBe(["ten 2", "ten 1"]);
    }

    [Fact]
    public async Task Keys_asked_for_on_another_thread_are_loaded()
    {
        var answer = await ExecuteAsync("{ a: elsewhere(id: 1) b: elsewhere(id: 2) }");

        answer["data"]!.ToJsonString().ShouldBe("""{"a":"10","b":"20"}""");
    }

    [Fact]
    public async Task A_failing_batch_fails_the_fields_that_asked_for_it_without_its_details()
    {
        var answer = await ExecuteAsync("{ a: ten(id: -1) b: ten(id: 2) c: half(id: 2) }");

        answer["data"]!.ToJsonString().ShouldBe("""{"a":null,"b":null,"c":1}""");
        answer["errors"]!.AsArray().Select(error => error!["message"]!.GetValue<string>()).ShouldBe(["Unexpected execution error.", "Unexpected execution error."]);
    }

    [Fact]
    public async Task A_key_that_fails_by_itself_fails_only_its_field()
    {
        var answer = await ExecuteAsync("{ a: half(id: 1) b: half(id: 2) }");

        answer["data"]!.ToJsonString().ShouldBe("""{"a":null,"b":1}""");
        answer["errors"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Requests_that_run_at_the_same_time_batch_for_themselves()
    {
        var logs = Enumerable.Range(0, 200).Select(_ => new BatchLog { Latency = async () => await Task.Yield() }).ToList();

        var answers = await Task.WhenAll(logs.Select(log => Task.Run(() => ExecutionCase.ExecuteAsync(
            _schema,
            "{ items(count: 30) { ten next { ten } } a: elsewhere(id: 1) }",
            services: new ServiceCollection().AddSingleton(log).BuildServiceProvider()))));

        answers.ShouldAllBe(answer => answer["errors"]!.AsArray().Count == 0);
        logs.ShouldAllBe(log => log.Batches.Count == 2);
    }

    [Fact]
    public async Task Batches_see_the_async_locals_of_the_request()
    {
        var local = new AsyncLocal<string> { Value = "request" };
        var seen = new List<string?>();
        _log.Latency = async () =>
        {
            seen.Add(local.Value);
            await Task.Delay(1);
        };

        await ExecuteAsync("{ item(id: 1) { ten next { ten } } }");

        seen.ShouldBe(["request", "request"]);
    }

    private Task<System.Text.Json.Nodes.JsonObject> ExecuteAsync(string query) =>
        ExecutionCase.ExecuteAsync(_schema, query, services: new ServiceCollection().AddSingleton(_log).BuildServiceProvider());

    private static async ValueTask<object?> Ten(IResolverContext context, int id) =>
        await context.DataLoader<TimesTenDataLoader>().LoadAsync(id, context.CancellationToken);

    private static async ValueTask<object?> Half(IResolverContext context, int id) =>
        await context.DataLoader<HalfDataLoader>().LoadAsync(id, context.CancellationToken);

    private static async ValueTask<object?> Next(IResolverContext context) =>
        int.Parse((string)(await Ten(context, context.Parent<int>()))!, System.Globalization.CultureInfo.InvariantCulture);

    private static async ValueTask<object?> Halves(IResolverContext context) =>
        await context.DataLoader<HalfDataLoader>().LoadAsync(context.Argument<IReadOnlyList<object?>>("ids")!.Cast<int>());

    private static async ValueTask<object?> Twice(IResolverContext context)
    {
        var first = (string)(await Ten(context, context.Argument<int>("id")))!;
        return await Ten(context, int.Parse(first, System.Globalization.CultureInfo.InvariantCulture));
    }

    private async ValueTask<object?> Waits(IResolverContext context)
    {
        await _gate;
        return await Ten(context, context.Argument<int>("id"));
    }

    private static async ValueTask<object?> Elsewhere(IResolverContext context) =>
        await Task.Run(async () => await Ten(context, context.Argument<int>("id")).ConfigureAwait(false)).ConfigureAwait(false);

    private static async ValueTask<object?> Forget(IResolverContext context)
    {
        context.DataLoader<TimesTenDataLoader>().Remove(context.Argument<int>("id"));
        return await Ten(context, context.Argument<int>("id"));
    }

    private static async ValueTask<object?> Primed(IResolverContext context)
    {
        context.DataLoader<TimesTenDataLoader>().Set(context.Argument<int>("id"), "known");
        return await Ten(context, context.Argument<int>("id"));
    }
}
