using System.Data;
using Assistant.Data.Embedded;
using Npgsql;

namespace Assistant.Testing;

/// <summary>A database for one fixture: a copy of a template on the process's <see cref="TestServer"/>, dropped at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres _server;

    private TestDatabase(EmbeddedPostgres server, string name)
    {
        _server = server;
        Name = name;
        OwnerConnectionString = At(server.ConnectionString, name);
        ServingConnectionString = At(server.ServingConnectionString, name);
        SuperuserConnectionString = At(server.SuperuserConnectionString, name);
        Owner = NpgsqlDataSource.Create(OwnerConnectionString);
        Serving = NpgsqlDataSource.Create(ServingConnectionString);
    }

    /// <summary>The database's name.</summary>
    public string Name { get; }

    /// <summary>The owner's, past row security.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>The login's that a server serves by.</summary>
    public string ServingConnectionString { get; }

    /// <summary>The superuser's.</summary>
    public string SuperuserConnectionString { get; }

    /// <summary>Connections of <see cref="OwnerConnectionString"/>: arranges rows, counts them for comparison.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>Connections of <see cref="ServingConnectionString"/>.</summary>
    public NpgsqlDataSource Serving { get; }

    /// <summary>A migrated database without rows.</summary>
    public static Task<TestDatabase> CreateAsync() => CreateFromAsync(TestServer.Template);

    /// <summary>A database that nothing has been done to yet.</summary>
    public static Task<TestDatabase> CreateUnmigratedAsync() => CreateFromAsync("template1");

    /// <summary>A copy of another database of the server, to which nobody may be connected.</summary>
    public static async Task<TestDatabase> CreateFromAsync(string template)
    {
        var server = await TestServer.GetAsync();
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync(server.ConnectionString, $"create database {name} template {template}");
        return new TestDatabase(server, name);
    }

    /// <summary>Begins a transaction as a person, just as the server does for a request.</summary>
    public Task<PersonaSession> BeginAsync(Persona persona, bool repeatableRead = false) =>
        PersonaSession.BeginAsync(Serving, persona, null, repeatableRead ? IsolationLevel.RepeatableRead : IsolationLevel.ReadCommitted);

    /// <summary>Begins a transaction as a person whom the server remembers from an earlier request.</summary>
    public Task<PersonaSession> BeginAsync(Persona persona, Guid remembered) =>
        PersonaSession.BeginAsync(Serving, persona, remembered, IsolationLevel.ReadCommitted);

    /// <summary>Begins a transaction of one snapshot as a person, on a connection of another source.</summary>
    public Task<PersonaSession> BeginAsync(Persona persona, NpgsqlDataSource source) =>
        PersonaSession.BeginAsync(source, persona, null, IsolationLevel.RepeatableRead);

    /// <summary>Runs a statement as the owner.</summary>
    public async Task<int> ExecuteAsync(string sql, params object?[] parameters)
    {
        await using var command = Owner.CreateCommand(sql).With(parameters);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads one value as the owner.</summary>
    public async Task<T?> ScalarAsync<T>(string sql, params object?[] parameters)
    {
        await using var command = Owner.CreateCommand(sql).With(parameters);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Owner.DisposeAsync();
        await Serving.DisposeAsync();
        await ExecuteAsync(_server.SuperuserConnectionString, $"drop database if exists {Name} with (force)");
    }

    internal static string At(string connectionString, string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database, IncludeErrorDetail = true }.ConnectionString;

    internal static async Task ExecuteAsync(string connectionString, string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
