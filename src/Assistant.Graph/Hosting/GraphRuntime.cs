using Assistant.Engine.Execution;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;
using Assistant.Engine.Sql.Npgsql;
using Assistant.Engine.Sql.Topics;
using Assistant.Engine.Subscriptions;
using Assistant.Engine.Transports;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Modules.Chats.Models;
using Assistant.Graph.Modules.Chats.Streams;

namespace Assistant.Graph.Hosting;

/// <summary>Puts the schema and its executor behind the transports.</summary>
internal static class GraphRuntime
{
    // The role first, so that nothing after it runs as the login; who the reader is last, when the claims are set.
    private const string SessionStatement =
        "select current_setting('transaction_isolation'), set_config('transaction_read_only', 'on', true), "
        + "set_config('role', 'assistant_api', true), set_config('request.jwt.claims', $1, true), "
        + "set_config('assistant.admin', $2, true), app.reader()";

    // The policies take the reader that is confirmed here; where none is, they read the claims.
    private const string KnownSessionStatement =
        "select current_setting('transaction_isolation'), set_config('transaction_read_only', 'on', true), "
        + "set_config('role', 'assistant_api', true), set_config('request.jwt.claims', $1, true), "
        + "set_config('assistant.admin', $2, true), app.confirm_reader($3, $4, $5)";

    private const string GenericPlanSessionStatement =
        "select current_setting('transaction_isolation'), set_config('transaction_read_only', 'on', true), "
        + "set_config('role', 'assistant_api', true), set_config('request.jwt.claims', $1, true), "
        + "set_config('plan_cache_mode', 'force_generic_plan', true), "
        + "set_config('assistant.admin', $2, true), app.confirm_reader($3, $4, $5)";

    // It fails where the reader is another, before anything is written.
    private const string WriteSessionStatement =
        "select set_config('role', 'assistant_api', true), set_config('request.jwt.claims', $1, true), "
        + "set_config('assistant.admin', $2, true), app.require_reader($3, $4, $5, $6)";

    internal static Schema CreateSchema(PagingOptions? paging = null) => SchemaFactory.Create(paging);

    internal static void AddTo(IServiceCollection services, Schema schema, ServingDatabase database, bool showsSchema)
    {
        services.AddSingleton(schema);
        services.AddSingleton(provider => new SchemaDocument(() => SchemaPrinter.Print(provider.GetRequiredService<Schema>()), showsSchema));
        services.AddSingleton<ILanguageModelCatalogue>(
            new FileLanguageModelCatalogue(Path.Combine(AppContext.BaseDirectory, "language-models.json")));
        services.AddSingleton(_ => CreateDatabase(database.ConnectionString));
        services.AddSingleton<StreamAppender>();
        AddTopics(services, database);
        services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<NpgsqlDatabase>());
        services.AddSingleton<IRequestExecutor>(provider => new RequestExecutor(
            provider.GetRequiredService<Schema>(),
            provider.GetRequiredService<IDatabase>(),
            provider,
            provider.GetRequiredService<RequestExecutorOptions>()));
    }

    /// <summary>The events of a database, read through the pool's connections.</summary>
    internal static NpgsqlEventLog CreateEventLog(NpgsqlDatabase database, TopicOrigin origin) => new(database, new NpgsqlEventLogOptions
    {
        Origin = origin,
        MarkStatement = "select app.mark_topics($1, $2, $3)",
        StateStatement = "select place, \"position\", kept_after, is_settled from app.all_topic_positions($1, $2)",
        ReadStatement = "select place, \"position\", subject, operation, content from app.read_topics($1, $2, $3, $4)",
        PruneStatement = "select app.prune_events($1)",
    });

    /// <summary>What hears of events in a database.</summary>
    internal static NpgsqlNotificationListener CreateListener(
        string connectionString, TopicOrigin origin, TimeProvider clock, ILogger<NpgsqlNotificationListener> logger) =>
        new(new NpgsqlListenerOptions { ConnectionString = connectionString, Channel = "assistant_events", Origin = origin }, clock, logger);

    /// <summary>A pool of connections that takes on a reader's claims for each batch.</summary>
    internal static NpgsqlDatabase CreateDatabase(string connectionString) => new(new NpgsqlDatabaseOptions
    {
        ConnectionString = connectionString,
        SessionStatement = SessionStatement,
        KnownSessionStatement = KnownSessionStatement,
        GenericPlanSessionStatement = GenericPlanSessionStatement,
        WriteSessionStatement = WriteSessionStatement,
    });

    private static void AddTopics(IServiceCollection services, ServingDatabase database)
    {
        services.AddSingleton<IEventLog>(provider => CreateEventLog(
            provider.GetRequiredService<NpgsqlDatabase>(), provider.GetRequiredService<TopicOrigin>()));
        services.AddSingleton<ITopicListener>(provider => CreateListener(
            database.ListenConnectionString,
            provider.GetRequiredService<TopicOrigin>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<NpgsqlNotificationListener>>()));
        services.AddSingleton(new TopicBrokerOptions()).AddSingleton<TopicOrigin>();
        services.AddSingleton<TopicBroker>().AddSingleton<ITopicBroker>(provider => provider.GetRequiredService<TopicBroker>());
        services.AddHostedService<TopicListening>().AddHostedService<EventPruning>().AddHostedService<StreamCleaning>();
    }
}
