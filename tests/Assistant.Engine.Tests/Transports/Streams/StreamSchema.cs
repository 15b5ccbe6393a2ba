using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Assistant.Engine.DataLoading;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Execution.Subscriptions;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Transports.Streams;

/// <summary>A schema in memory with every kind of operation, and subscriptions that end in every way.</summary>
internal sealed class StreamSchema
{
    private const string Sdl = """
        type Query { greeting(name: String = "world"): String big(bytes: Int!): String wait: String broken: Int! }
        input AddInput { number: Int! }
        type AddPayload { sum: Int }
        type Mutation { add(input: AddInput!): AddPayload! }
        type Tick { number: Int! text: String subject: String }
        type Subscription {
          count(to: Int!): Tick!
          topic(bytes: Int): Tick
          forever: Tick
          refused: Tick
          failing: Tick
          resumable: Tick
          unbound: Tick
        }
        """;

    private readonly AddMutation _add = new();
    private readonly ConcurrentDictionary<Channel<int>, bool> _topic = [];
    private int _open;

    internal StreamSchema() => Schema = SdlSchemaBuilder.Build(Sdl, Bind);

    internal Schema Schema { get; }

    /// <summary>How many subscriptions have started and not ended.</summary>
    internal int Open => Volatile.Read(ref _open);

    /// <summary>What the mutations have added up to.</summary>
    internal int Sum => _add.Sum;

    /// <summary>Gives an event to everybody who subscribes to <c>topic</c>.</summary>
    internal void Publish(int number)
    {
        foreach (var (subscriber, _) in _topic)
        {
            subscriber.Writer.TryWrite(number);
        }
    }

    private IFieldBinding? Bind(string type, string field) => (type, field) switch
    {
        ("Query", "greeting") => ResolverBinding.From(context => $"Hello, {context.Arguments.Get<string>("name")}!"),
        ("Query", "big") => ResolverBinding.From(context => new string('x', context.Arguments.Get<int>("bytes"))),
        ("Query", "wait") => new ResolverBinding(async context =>
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            return null;
        }),
        ("Query", "broken") => ResolverBinding.From(_ => throw new GraphQLException(new GraphQLError { Message = "Broken." })),
        ("Mutation", "add") => new MutationBinding(_add),
        ("Subscription", "count") => new SubscriptionBinding((context, _) => CountAsync(context)),
        ("Subscription", "topic") => new SubscriptionBinding(SubscribeAsync),
        ("Subscription", "forever") => new SubscriptionBinding(ForeverAsync),
        ("Subscription", "refused") => new SubscriptionBinding((_, _) => EndAsync(new GraphQLException(new GraphQLError { Message = "Not yours.", Code = ErrorCodes.NotAuthorized }))),
        ("Subscription", "failing") => new SubscriptionBinding((_, _) => EndAsync(new InvalidOperationException("a secret of the server"))),
        ("Subscription", "resumable") => new SubscriptionBinding((_, _) => EndAsync(new SubscriptionEndedException(new GraphQLError
        {
            Message = "Too far behind.",
            Code = "RESUME",
            Extensions = new Dictionary<string, object?> { ["after"] = 7 },
        }))),
        _ => null,
    };

    private static Dictionary<string, object?> Tick(SubscriptionContext context, int number, int bytes = 0) => new()
    {
        ["number"] = number,
        ["text"] = bytes == 0 ? "line\nbreak \"é\"" : new string('x', bytes),
        ["subject"] = context.Caller.Subject,
    };

    private static async IAsyncEnumerable<object> CountAsync(SubscriptionContext context)
    {
        for (var number = 1; number <= context.Arguments.Get<int>("to"); number++)
        {
            await Task.Yield();
            yield return Tick(context, number);
        }
    }

    private static async IAsyncEnumerable<object> EndAsync(Exception end)
    {
        yield return new Dictionary<string, object?> { ["number"] = 1 };
        await Task.Yield();
        throw end;
    }

    private async IAsyncEnumerable<object> SubscribeAsync(SubscriptionContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = Channel.CreateUnbounded<int>();
        _topic.TryAdd(events, true);
        Interlocked.Increment(ref _open);
        try
        {
            await foreach (var number in events.Reader.ReadAllAsync(cancellationToken))
            {
                yield return Tick(context, number, context.Arguments.Get<int>("bytes"));
            }
        }
        finally
        {
            _topic.TryRemove(events, out _);
            Interlocked.Decrement(ref _open);
        }
    }

    private async IAsyncEnumerable<object> ForeverAsync(SubscriptionContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _open);
        try
        {
            for (var number = 0; !cancellationToken.IsCancellationRequested; number++)
            {
                await Task.Yield();
                yield return Tick(context, number, 10_000);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
