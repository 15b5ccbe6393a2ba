using System.Diagnostics;
using System.Reflection;
using System.Text;
using Assistant.Data.Seeding;
using Assistant.Graph.Hosting;
using Assistant.Graph.Security;
using Assistant.Testing;

namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>The built server as a process of its own, on a database with the demo data.</summary>
public sealed class ServerProcess : IAsyncLifetime
{
    private const string SigningKey = "the signing key of the clients' server";
    private const string Issuer = "https://issuer.example";

    private Process? _process;

    /// <summary>The database, made and filled before the process starts.</summary>
    public TestDatabase Database { get; private set; } = null!;

    /// <summary>The origins whose pages may call it.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>Further settings, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Where GraphQL is served.</summary>
    public string Url { get; private set; } = "";

    /// <summary>How long the process took from its start until it listened.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        await Seeder.SeedAsync(Database.OwnerConnectionString, SeedSize.Demo);
        var start = new ProcessStartInfo("dotnet", [ProgramPath(), "serve"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["ConnectionStrings__Assistant"] = Database.ServingConnectionString,
                ["Authentication__SigningKey"] = SigningKey,
                ["Authentication__Issuer"] = Issuer,
                ["Cors__Origins"] = string.Join(',', CorsOrigins),

                // The audits of GraphQL over HTTP send introspection as their query with variables.
                ["Introspection__Enabled"] = "true",
            },
        };
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        var started = Stopwatch.GetTimestamp();
        _process = Process.Start(start)!;
        Url = await ReadUrlAsync(_process.StandardOutput);
        StartTime = Stopwatch.GetElapsedTime(started);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        await Database.DisposeAsync();
    }

    /// <summary>A token of one of the demo's people.</summary>
    public async Task<string> TokenAsync(string email)
    {
        var person = await Database.ScalarAsync<Guid>("select id from assistant.users where email = $1", email);
        return TokenOf(person, email, DateTimeOffset.UtcNow + TimeSpan.FromHours(1));
    }

    /// <summary>Makes a person, who has nothing and to whom nothing has happened.</summary>
    public async Task<(Guid Key, string Token)> CreatePersonAsync()
    {
        var person = Guid.CreateVersion7();
        var email = $"{person}@example.com";
        await Database.ExecuteAsync("insert into assistant.users (id, email, name) values ($1, $2, 'New here')", person, email);
        return (person, TokenOf(person, email, DateTimeOffset.UtcNow + TimeSpan.FromHours(1)));
    }

    /// <summary>Waits until somebody listens to what is the person's or happens in a chat of the person's: no client is told when a subscription has begun.</summary>
    public async Task WaitForListenerAsync(string topic, Guid person)
    {
        const string IsListenedTo =
            """
            select exists (
                select from assistant.topics as t
                where t.kind = $1 and t.is_settled and (t.key = $2 or t.key in (select id from assistant.chats where user_id = $2)))
            """;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await Database.ScalarAsync<bool>(IsListenedTo, topic, person))
        {
            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>A token of a person that counts until a time.</summary>
    public static string TokenOf(Guid person, string email, DateTimeOffset expires)
    {
        var lifetime = TimeSpan.FromHours(1);
        var settings = new AuthenticationSettings { Algorithms = ["HS256"], Issuer = Issuer, SigningKey = Encoding.UTF8.GetBytes(SigningKey) };
        return TokenIssuer.Issue(settings, person, email, null, lifetime, expires - lifetime);
    }

    private static async Task<string> ReadUrlAsync(StreamReader output)
    {
        const string Announcement = "Assistant listens on ";
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                // Read on, so that a full pipe never stops the server.
                _ = output.ReadToEndAsync();
                return line[Announcement.Length..];
            }
        }

        throw new InvalidOperationException("The server ended before it listened; its errors are above.");
    }

    private static string ProgramPath()
    {
        var configuration = typeof(ServerProcess).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var framework = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return Path.Combine(Repository.Root!, "src", "Assistant.Graph", "bin", configuration, framework, "Assistant.Graph.dll");
    }
}
