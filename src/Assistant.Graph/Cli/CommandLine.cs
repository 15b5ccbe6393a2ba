using System.CommandLine;

namespace Assistant.Graph.Cli;

/// <summary>The verbs of the program; without one it serves.</summary>
public static class CommandLine
{
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Runs the verb that the arguments name.</summary>
    /// <returns>0 when all went well, 1 otherwise.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("A GraphQL server over PostgreSQL for the chats, focus, calendars, teams and Slack of five assistant products.")
        {
            ServeCommand.Create(),
            MigrateCommand.Create(),
            SeedCommand.Create(),
            TokenCommand.Create(),
            SchemaCommand.Create(),
            ValidateCommand.Create(),
            PoliciesCommand.Create(),
        };
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(cancellationToken));
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TerminationTimeout,
        };
        return root.Parse(args).InvokeAsync(invocation);
    }
}
