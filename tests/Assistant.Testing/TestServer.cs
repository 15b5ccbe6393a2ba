using System.Globalization;
using Assistant.Data.Embedded;
using Assistant.Data.Migrations;

namespace Assistant.Testing;

/// <summary>The one PostgreSQL of a test process: made for it, without care for power cuts, and gone with it.</summary>
public static class TestServer
{
    /// <summary>The name of the migrated, empty database that tests are given copies of.</summary>
    public const string Template = "migrated";

    private const string Prefix = "assistant-tests-";

    private static readonly Lazy<Task<EmbeddedPostgres>> Instance = new(StartAsync);

    /// <summary>The server, started and its template migrated at the first call.</summary>
    public static Task<EmbeddedPostgres> GetAsync() => Instance.Value;

    private static async Task<EmbeddedPostgres> StartAsync()
    {
        DeleteLeftovers();
        var directory = Path.Combine(
            Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}"));
        var server = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions
        {
            DataDirectory = directory,
            IsTemporary = true,
            Settings = new Dictionary<string, string>
            {
                ["fsync"] = "off",
                ["full_page_writes"] = "off",
                ["synchronous_commit"] = "off",
                ["max_connections"] = "200",
            },
        });
        await TestDatabase.ExecuteAsync(server.ConnectionString, $"create database {Template}");
        await MigrationRunner.MigrateAsync(
            TestDatabase.At(server.ConnectionString, Template), new MigrationOptions { ServingUser = EmbeddedPostgres.ServingUser });
        return server;
    }

    // The server cleans up when its test process ends; a machine that stopped meanwhile leaves a folder.
    private static void DeleteLeftovers()
    {
        foreach (var directory in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var pid = int.Parse(Path.GetFileName(directory)[Prefix.Length..], CultureInfo.InvariantCulture);
            try
            {
                System.Diagnostics.Process.GetProcessById(pid).Dispose();
            }
            catch (ArgumentException)
            {
                try
                {
                    Directory.Delete(directory, recursive: true);
                }
                catch (IOException)
                {
                    // Another test process is deleting it, or the orphan still writes; the next run finds it.
                }
                catch (UnauthorizedAccessException)
                {
                    // Another user's.
                }
            }
        }
    }
}
