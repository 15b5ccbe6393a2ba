using System.Net.Sockets;
using Assistant.Engine.Execution;
using Assistant.Engine.Execution.Documents;
using Assistant.Engine.Sql.Npgsql;
using Assistant.Engine.Transports;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Hosting.Ide;
using Assistant.Graph.Modules.Focus;
using Assistant.Graph.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Assistant.Graph.Hosting;

/// <summary>The HTTP server with everything behind it, from its settings to its sockets.</summary>
public sealed class AssistantServer : IAsyncDisposable
{
    // A client that takes less than this for long has stalled, and its connection is ended.
    private const double MinResponseBytesPerSecond = 4096;

    private static readonly TimeSpan SlowClientGrace = TimeSpan.FromSeconds(10);

    private static readonly PathString GraphQLPath = "/graphql";

    private readonly WebApplication _app;
    private readonly ServingDatabase _database;

    private AssistantServer(WebApplication app, ServingDatabase database)
    {
        _app = app;
        _database = database;
    }

    /// <summary>The addresses that the server listens on, with the ports that it was given.</summary>
    public IReadOnlyCollection<string> Urls => [.. _app.Urls];

    /// <summary>The database that requests are served from.</summary>
    public ServingDatabase Database => _database;

    /// <summary>Starts a server.</summary>
    /// <param name="builder">The builder that <see cref="HostConfiguration.CreateBuilder"/> made.</param>
    /// <param name="output">Where progress is told in lines: the preparation of the database can take a while.</param>
    /// <param name="clock">The server's clock.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <param name="execution">What operations may ask for; null for what the settings say.</param>
    /// <exception cref="SettingsException">A setting is wrong, or an address is in use.</exception>
    public static async Task<AssistantServer> StartAsync(
        WebApplicationBuilder builder,
        TextWriter output,
        TimeProvider clock,
        CancellationToken cancellationToken,
        RequestExecutorOptions? execution = null)
    {
        var settings = ServerSettings.Read(builder.Configuration, builder.Environment);

        // The schema is built while the database starts.
        var options = (execution ?? settings.Execution) with { Documents = await settings.Documents.LoadAsync(cancellationToken) };
        var schema = Task.Run(() => GraphRuntime.CreateSchema(options.Paging), cancellationToken);
        var database = await ServingDatabase.OpenAsync(settings, output, cancellationToken);
        try
        {
            builder.Services.AddSingleton(options);
            AddServices(builder, settings, await schema, database, clock);
            var app = builder.Build();
            MapEndpoints(app, settings);
            await TellAsync(options.Documents, output);
            await StartAsync(app, settings, cancellationToken);
            return new AssistantServer(app, database);
        }
        catch (TrustedDocumentException exception)
        {
            await database.DisposeAsync();
            throw new SettingsException($"TrustedDocuments:Path has a document that can't be served. {exception.Message}");
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the process is told to end, or the token is cancelled, and stops serving.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static Task TellAsync(DocumentOptions documents, TextWriter output) => documents.Trusted.Count == 0
        ? Task.CompletedTask
        : output.WriteLineAsync($"Serving {documents.Trusted.Count} trusted documents{(documents.OnlyTrusted ? " and no others" : string.Empty)}.");

    private static void AddServices(
        WebApplicationBuilder builder,
        ServerSettings settings,
        Schema schema,
        ServingDatabase database,
        TimeProvider clock)
    {
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(ConfigureKestrel);
        builder.WebHost.UseSockets(EventThreads.Use);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(database);
        services.AddBearerAuthentication(settings.Authentication, clock);
        if (settings.Authentication.ProvisionUsers)
        {
            services.AddSingleton<IUserProvisioner>(provider => new UserProvisioner(
                provider.GetRequiredService<NpgsqlDatabase>(), provider.GetRequiredService<ILogger<UserProvisioner>>()));
        }

        services.AddSingleton(new GraphQLHttpOptions
        {
            MaxRequestBytes = settings.MaxRequestBytes,
            MaxBatchOperations = settings.MaxBatchOperations,
            AllowPlanReport = settings.IsDevelopment,
        });
        services.AddSingleton(provider => settings.Streams with
        {
            // A client is given the same time to take something, whatever it is connected by.
            StallGrace = provider.GetRequiredService<RequestExecutorOptions>().Spool.StallGrace,
        });
        services.AddGraphQLTransports().AddSingleton<ReadinessGate>();
        services.AddSingleton<DatabaseReadiness>().AddHostedService(provider => provider.GetRequiredService<DatabaseReadiness>());
        services.AddHostedService<PomodoroClock>();
        GraphRuntime.AddTo(services, schema, database, settings.Introspection);
        GraphQLCompression.AddTo(services);
        if (settings.CorsOrigins.Count > 0)
        {
            services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
                .WithOrigins([.. settings.CorsOrigins])
                .WithMethods("GET", "POST")
                .WithHeaders("Authorization", "Content-Type", "Accept", "GraphQL-Plan", "GraphQL-Cost", "GraphQL-Preflight", "Apollo-Require-Preflight")
                .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        }
    }

    private static void ConfigureKestrel(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MinResponseDataRate = new MinDataRate(MinResponseBytesPerSecond, SlowClientGrace);

        // The transports have a limit of their own, which answers in GraphQL.
        kestrel.Limits.MaxRequestBodySize = null;
    }

    private static void MapEndpoints(WebApplication app, ServerSettings settings)
    {
        app.OmitAuthenticationMiddleware();
        app.UseResponseCompression();
        app.Use(static (context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return next(context);
        });
        if (settings.CorsOrigins.Count > 0)
        {
            app.UseCors();
        }

        if (settings.Ide && IdeFiles.Find() is { } ide)
        {
            app.UseMiddleware<IdeMiddleware>(ide, GraphQLPath);
        }

        app.UseWhen(
            static context => context.Request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(context.Request.Method),
            static sockets => sockets.UseWebSockets());
        app.UseRouting();
        app.Map(GraphQLPath.Value!, app.Services.GetRequiredService<ReadinessGate>().HandleAsync);
        HealthEndpoints.Map(app);
    }

    private static async Task StartAsync(WebApplication app, ServerSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new SettingsException(
                $"{string.Join(", ", settings.Urls)} is in use: stop what listens there, or set ASPNETCORE_URLS to another address.");
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            throw new SettingsException($"ASPNETCORE_URLS {string.Join(", ", settings.Urls)} can't be listened on: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
