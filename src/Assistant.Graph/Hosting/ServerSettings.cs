using Assistant.Engine.Execution;
using Assistant.Engine.Transports;
using Assistant.Graph.Security;
using static Assistant.Graph.Hosting.SettingValues;

namespace Assistant.Graph.Hosting;

/// <summary>Everything that a start depends on, read and checked at once.</summary>
public sealed record ServerSettings
{
    private const string DefaultUrl = "http://localhost:5080";
    private const int DefaultBatch = 10;

    /// <summary>The addresses to listen on.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>The databases to use.</summary>
    public required DatabaseSettings Database { get; init; }

    /// <summary>Whose tokens are accepted.</summary>
    public required AuthenticationSettings Authentication { get; init; }

    /// <summary>The origins whose pages may call the server; <c>*</c> for all; empty for none but its own.</summary>
    public required IReadOnlyList<string> CorsOrigins { get; init; }

    /// <summary>Where the server keeps what outlives it.</summary>
    public required StateDirectory State { get; init; }

    /// <summary>Serves the IDE to browsers; by default in development only.</summary>
    public required bool Ide { get; init; }

    /// <summary>Lets clients ask for the schema, by introspection and as a file; by default in development only.</summary>
    public required bool Introspection { get; init; }

    /// <summary>What operations may ask for.</summary>
    public required RequestExecutorOptions Execution { get; init; }

    /// <summary>The largest request body in bytes.</summary>
    public required int MaxRequestBytes { get; init; }

    /// <summary>How many operations a request may hold as an array; 0 for no arrays.</summary>
    public required int MaxBatchOperations { get; init; }

    /// <summary>Documents that requests may name instead of sending them.</summary>
    public required DocumentSettings Documents { get; init; }

    /// <summary>What connections that stay open may do.</summary>
    public required GraphQLStreamOptions Streams { get; init; }

    /// <summary>True in development, where errors may help a developer more and keys are made as needed.</summary>
    public required bool IsDevelopment { get; init; }

    /// <summary>Reads every setting.</summary>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static ServerSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var isDevelopment = environment.IsDevelopment();
        var state = StateDirectory.Find(configuration);
        var origins = ReadOrigins(configuration);
        var introspection = ReadFlag(configuration, "Introspection:Enabled", isDevelopment);
        return new ServerSettings
        {
            Urls = ReadUrls(configuration),
            Database = DatabaseSettings.Read(configuration),
            Authentication = AuthenticationSettings.Read(
                configuration, isDevelopment, () => DevelopmentSigningKey.FindOrCreate(state)),
            CorsOrigins = origins,
            State = state,
            Ide = ReadFlag(configuration, "Ide:Enabled", isDevelopment),
            Introspection = introspection,
            Execution = ExecutionSettings.Read(configuration, introspection),
            MaxRequestBytes = ReadBytes(configuration, "Limits:MaxRequestBytes", 4 * 1024 * 1024),
            MaxBatchOperations = ReadFlag(configuration, "Batching:Enabled", false) ? ReadCount(configuration, "Batching:MaxOperations", DefaultBatch) : 0,
            Documents = DocumentSettings.Read(configuration),
            Streams = ReadStreams(configuration, origins),
            IsDevelopment = isDevelopment,
        };
    }

    private static string[] ReadUrls(IConfiguration configuration)
    {
        var urls = List(configuration["urls"]);
        foreach (var url in urls)
        {
            try
            {
                BindingAddress.Parse(url);
            }
            catch (FormatException)
            {
                throw new SettingsException($"ASPNETCORE_URLS has {url}, which isn't an address such as {DefaultUrl}.");
            }
        }

        return urls is [] ? [DefaultUrl] : urls;
    }

    private static string[] ReadOrigins(IConfiguration configuration)
    {
        const string Name = "Cors:Origins";
        var origins = configuration.GetSection(Name).Get<string[]>() ?? List(configuration[Name]);
        foreach (var origin in origins)
        {
            var isOrigin = origin is "*"
                || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == origin);
            if (!isOrigin)
            {
                throw new SettingsException($"{Name} has {origin}, which isn't an origin such as https://app.example.com.");
            }
        }

        return origins;
    }

    private static GraphQLStreamOptions ReadStreams(IConfiguration configuration, IReadOnlyList<string> origins)
    {
        var defaults = new GraphQLStreamOptions();
        return defaults with
        {
            ConnectionInitTimeout = ReadSeconds(configuration, "Streams:ConnectionInitSeconds", defaults.ConnectionInitTimeout),
            KeepAliveInterval = ReadSeconds(configuration, "Streams:KeepAliveSeconds", defaults.KeepAliveInterval),
            MaxMessageBytes = ReadBytes(configuration, "Limits:MaxSocketMessageBytes", defaults.MaxMessageBytes),
            MaxQueuedBytes = ReadBytes(configuration, "Limits:MaxSocketQueuedBytes", defaults.MaxQueuedBytes),
            MaxOperationsPerSocket = ReadCount(configuration, "Limits:MaxSocketOperations", defaults.MaxOperationsPerSocket),
            AllowedOrigins = origins,
        };
    }

    private static string[] List(string? text) =>
        text?.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
