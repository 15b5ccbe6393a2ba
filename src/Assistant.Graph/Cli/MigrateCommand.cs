using System.CommandLine;
using Assistant.Data.Migrations;

namespace Assistant.Graph.Cli;

/// <summary><c>migrate</c>: brings the database to this version.</summary>
internal static class MigrateCommand
{
    internal static Command Create() =>
        new Command("migrate", "Bring the database to this version. Safe to run again, and from several places at once.")
            .Does((_, cancellationToken) => MigrateAsync(cancellationToken));

    private static async Task<int> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var database = await CommandDatabase.OpenAsync(cancellationToken);
        var applied = await database.MigrateAsync(new Lines(), cancellationToken);
        Console.WriteLine(applied.Count == 0 ? "The database is up to date." : $"{applied.Count} migrations applied.");
        return 0;
    }

    // Told at once and in order, which Progress<T> doesn't promise.
    private sealed class Lines : IProgress<Migration>
    {
        public void Report(Migration value) => Console.WriteLine($"Applied {value}");
    }
}
