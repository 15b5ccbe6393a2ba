using Assistant.Data.Embedded;
using Npgsql;

namespace Assistant.Bench.Data;

/// <summary>A copy of the embedded database, which is dropped with this object; PostgreSQL is stopped then as well.</summary>
public sealed class DatabaseCopy : IAsyncDisposable
{
    private const string Name = "assistant_copy";

    private readonly EmbeddedPostgres _embedded;

    private DatabaseCopy(EmbeddedPostgres embedded)
    {
        _embedded = embedded;
    }

    /// <summary>How its owner reaches it.</summary>
    public string ConnectionString => In(_embedded.ConnectionString, Name);

    /// <summary>How servers reach it.</summary>
    public string ServingConnectionString => In(_embedded.ServingConnectionString, Name);

    /// <summary>Copies the database; nobody may be connected to it.</summary>
    public static async Task<DatabaseCopy> CreateAsync(EmbeddedPostgres embedded, CancellationToken cancellation)
    {
        NpgsqlConnection.ClearAllPools();
        var owner = new NpgsqlConnectionStringBuilder(embedded.ConnectionString);
        await RunAsync(embedded, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", cancellation);
        await RunAsync(embedded, $"CREATE DATABASE {Name} OWNER {owner.Username} TEMPLATE {owner.Database} STRATEGY file_copy", cancellation);
        return new DatabaseCopy(embedded);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await RunAsync(_embedded, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", CancellationToken.None);
        await _embedded.DisposeAsync();
    }

    private static async Task RunAsync(EmbeddedPostgres embedded, string sql, CancellationToken cancellation)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(In(embedded.SuperuserConnectionString, "postgres")) { Pooling = false };
        await using var source = NpgsqlDataSource.Create(maintenance);
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string In(string connectionString, string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ConnectionString;
}
