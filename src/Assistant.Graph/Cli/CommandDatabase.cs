using Assistant.Graph.Hosting;

namespace Assistant.Graph.Cli;

/// <summary>Opens the database for a verb that only needs that.</summary>
internal static class CommandDatabase
{
    internal static Task<ServingDatabase> OpenAsync(CancellationToken cancellationToken)
    {
        var configuration = HostConfiguration.CreateBuilder().Configuration;
        return ServingDatabase.FindAsync(
            DatabaseSettings.Read(configuration), StateDirectory.Find(configuration), cancellationToken);
    }
}
