using Assistant.Data.Embedded;
using Assistant.Data.Migrations;
using Assistant.Data.Seeding;
using Npgsql;

namespace Assistant.Bench.Data;

/// <summary>An embedded PostgreSQL for each seed, made once and kept for later runs.</summary>
public static class SeededPostgres
{
    private const string DatabaseName = "assistant";

    // Nothing is written while the bench measures. What a run reads fits into shared_buffers, and is a tenth of the greater seed.
    private static Dictionary<string, string> SettingsOf(SeedSize seed) => new()
    {
        ["shared_buffers"] = seed is SeedSize.Medium ? "2GB" : "1GB",
        ["max_wal_size"] = "4GB",
        ["autovacuum"] = "off",
    };

    private static string FolderOf(SeedSize seed) => seed is SeedSize.Medium ? ".assistant/bench-medium" : ".assistant/bench";

    /// <summary>Starts it; the first time it's migrated and filled.</summary>
    /// <exception cref="BenchException">What it holds was made by other migrations.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(BenchOptions options, CancellationToken cancellation)
    {
        var embedded = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions
            {
                DataDirectory = Path.Combine(options.Repository, FolderOf(options.Seed)),
                Settings = SettingsOf(options.Seed),
            },
            cancellation);
        try
        {
            if (options.Fresh)
            {
                await DropAsync(embedded.SuperuserConnectionString, new NpgsqlConnectionStringBuilder(embedded.ConnectionString).Username!, cancellation);
            }

            await MigrationRunner.MigrateAsync(
                embedded.ConnectionString, new MigrationOptions { ServingUser = EmbeddedPostgres.ServingUser }, cancellation);
            await SeedAsync(embedded.ConnectionString, options.Seed, cancellation);
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

    private static async Task SeedAsync(string connectionString, SeedSize seed, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("SELECT EXISTS (SELECT FROM assistant.users)");
        if (await command.ExecuteScalarAsync(cancellation) is true)
        {
            return;
        }

        await Console.Error.WriteLineAsync($"seeding the database with the seed {seed} (once)");
        await Seeder.SeedAsync(connectionString, seed, options: null, cancellation);
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
