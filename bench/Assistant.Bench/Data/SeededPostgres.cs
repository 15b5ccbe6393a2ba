using Assistant.Data.Embedded;
using Assistant.Data.Migrations;
using Assistant.Data.Seeding;
using Npgsql;

namespace Assistant.Bench.Data;

/// <summary>An embedded PostgreSQL with the seed "small", made once and kept for later runs.</summary>
public static class SeededPostgres
{
    private const string Folder = ".assistant/bench";
    private const string DatabaseName = "assistant";

    // Nothing is written while the bench measures, and the whole database fits into memory.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["shared_buffers"] = "1GB",
        ["max_wal_size"] = "4GB",
        ["autovacuum"] = "off",
    };

    /// <summary>Starts it; the first time it's migrated and filled.</summary>
    /// <exception cref="BenchException">What it holds was made by other migrations.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(BenchOptions options, CancellationToken cancellation)
    {
        var embedded = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions { DataDirectory = Path.Combine(options.Repository, Folder), Settings = Settings }, cancellation);
        try
        {
            if (options.Fresh)
            {
                await DropAsync(embedded.SuperuserConnectionString, new NpgsqlConnectionStringBuilder(embedded.ConnectionString).Username!, cancellation);
            }

            await MigrationRunner.MigrateAsync(
                embedded.ConnectionString, new MigrationOptions { ServingUser = EmbeddedPostgres.ServingUser }, cancellation);
            await SeedAsync(embedded.ConnectionString, cancellation);
            return embedded;
        }
        catch (MigrationException exception)
        {
            await embedded.DisposeAsync();
            throw new BenchException($"{exception.Message} Run with --fresh to make the database anew.");
        }
        catch
        {
            await embedded.DisposeAsync();
            throw;
        }
    }

    private static async Task SeedAsync(string connectionString, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("SELECT EXISTS (SELECT FROM assistant.users)");
        if (await command.ExecuteScalarAsync(cancellation) is true)
        {
            return;
        }

        await Console.Error.WriteLineAsync("seeding the database (once)");
        await Seeder.SeedAsync(connectionString, SeedSize.Small, options: null, cancellation);
        await using var vacuum = source.CreateCommand("VACUUM (ANALYZE)");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task DropAsync(string superuser, string owner, CancellationToken cancellation)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(superuser) { Database = "postgres", Pooling = false };
        await using var source = NpgsqlDataSource.Create(maintenance);
        foreach (var sql in new[] { $"DROP DATABASE IF EXISTS {DatabaseName} WITH (FORCE)", $"CREATE DATABASE {DatabaseName} OWNER {owner}" })
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
