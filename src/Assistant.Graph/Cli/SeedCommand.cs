using System.CommandLine;
using Assistant.Data.Seeding;

namespace Assistant.Graph.Cli;

/// <summary><c>seed</c>: fills the database with data to look at, or to measure with.</summary>
internal static class SeedCommand
{
    internal static Command Create()
    {
        var size = new Option<SeedSize>("--size")
        {
            Description = "demo: the story of three people, to look at; small: 100 people with a year of everything; medium: 1,000 people.",
            HelpName = "demo|small|medium",
            DefaultValueFactory = _ => SeedSize.Demo,
        };
        var replace = new Option<bool>("--replace")
        {
            Description = "Delete every row that is there first.",
        };
        return new Command("seed", "Fill the database with demo data. It is migrated first.")
        {
            size,
            replace,
        }.Does((arguments, cancellationToken) => SeedAsync(arguments.GetValue(size), arguments.GetValue(replace), cancellationToken));
    }

    private static async Task<int> SeedAsync(SeedSize size, bool replace, CancellationToken cancellationToken)
    {
        await using var database = await CommandDatabase.OpenAsync(cancellationToken);
        await database.MigrateAsync(null, cancellationToken);
        var progress = new ProgressBar(Console.Out, isTerminal: !Console.IsOutputRedirected);
        var options = new SeedOptions { Replace = replace, Progress = progress };
        var rows = await Seeder.SeedAsync(database.OwnerConnectionString, size, options, cancellationToken);
        progress.Complete();
        Console.WriteLine($"{rows:N0} rows written.");
        return 0;
    }
}
