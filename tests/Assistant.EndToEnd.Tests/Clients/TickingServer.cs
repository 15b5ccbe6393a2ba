using System.Runtime.CompilerServices;
using System.Text;
using Assistant.Engine.DataLoading;
using Assistant.Engine.Execution;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Execution.Subscriptions;
using Assistant.Engine.Sql.Npgsql;
using Assistant.Engine.Transports;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Hosting;
using Assistant.Graph.Security;
using Assistant.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>
/// The real transports, executor, tokens and database under a schema of the test's own, whose subscriptions tick, on a clock
/// that can be moved.
/// </summary>
public sealed class TickingServer : IAsyncLifetime
{
    private const string Sdl = """
        type Query { greeting: String! }
        input AddInput { number: Int! }
        type AddPayload { sum: Int! }
        type Mutation { add(input: AddInput!): AddPayload! }
        type Tick { number: Int! subject: String! }
        type Subscription { ticks(to: Int!): Tick! silence: Tick }
        """;

    private static readonly AuthenticationSettings Authentication = new()
    {
        Algorithms = ["HS256"],
        Issuer = "https://issuer.example",
        SigningKey = Encoding.UTF8.GetBytes("the signing key of the ticking server"),
    };

    private readonly OffsetClock _clock = new();
    private WebApplication? _app;
    private TestDatabase? _database;
    private int _silent;

    /// <summary>Where GraphQL is served.</summary>
    public string Url => $"{_app!.Urls.Single()}/graphql";

    /// <summary>How many clients listen to what never comes.</summary>
    public int Silent => Volatile.Read(ref _silent);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddBearerAuthentication(Authentication, _clock);
        builder.Services.AddSingleton(GraphRuntime.CreateDatabase(_database.ServingConnectionString));
        builder.Services.AddSingleton<IRequestExecutor>(provider => new RequestExecutor(
            SdlSchemaBuilder.Build(Sdl, Bind), provider.GetRequiredService<NpgsqlDatabase>(), provider, new RequestExecutorOptions()));
        builder.Services.AddSingleton(new SchemaDocument(() => Sdl));
        // A client that is kept from answering for as long twice over counts as gone, and the machine may be busy.
        builder.Services.AddSingleton(new GraphQLStreamOptions { KeepAliveInterval = TimeSpan.FromMilliseconds(700) });
        builder.Services.AddGraphQLTransports();
        _app = builder.Build();
        _app.OmitAuthenticationMiddleware();
        _app.UseWebSockets();
        _app.Map("/graphql", _app.Services.GetRequiredService<GraphQLEndpoint>().HandleAsync);
        await _app.StartAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>Lets time pass for the server.</summary>
    public void Move(TimeSpan by) => _clock.Offset += by;

    /// <summary>A token of a new person, good for an hour of the server's time, and the person's key.</summary>
    public async Task<(string Token, Guid Person)> TokenAsync()
    {
        var person = await _database!.ScalarAsync<Guid>(
            "insert into assistant.users (id, email, name) values (gen_random_uuid(), gen_random_uuid() || '@example.com', 'Ticker') returning id");
        return (TokenIssuer.Issue(Authentication, person, "ticker@example.com", null, TimeSpan.FromHours(1), _clock.GetUtcNow()), person);
    }

    private IFieldBinding? Bind(string type, string field) => (type, field) switch
    {
        ("Query", "greeting") => ResolverBinding.From(_ => "Hello"),
        ("Mutation", "add") => new MutationBinding(new AddMutation()),
        ("Subscription", "ticks") => new SubscriptionBinding((context, _) => TickAsync(context)),
        ("Subscription", "silence") => new SubscriptionBinding((_, cancellationToken) => KeepSilentAsync(cancellationToken)),
        _ => null,
    };

    private static async IAsyncEnumerable<object> TickAsync(SubscriptionContext context)
    {
        for (var number = 1; number <= context.Arguments.Get<int>("to"); number++)
        {
            await Task.Yield();
            yield return new Dictionary<string, object?> { ["number"] = number, ["subject"] = context.Reader.Key.ToString() };
        }
    }

    private async IAsyncEnumerable<object> KeepSilentAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _silent);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            yield break;
        }
        finally
        {
            Interlocked.Decrement(ref _silent);
        }
    }

    private sealed class OffsetClock : TimeProvider
    {
        internal TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }
}
