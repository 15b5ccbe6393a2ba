using System.CommandLine;
using Assistant.Data.RowSecurity;
using Npgsql;

namespace Assistant.Graph.Cli;

/// <summary><c>policies</c>: prints who may do what, as the database itself has it.</summary>
internal static class PoliciesCommand
{
    internal static Command Create() =>
        new Command("policies", "Print the row security policies of every table as the database has them.")
            .Does((_, cancellationToken) => PrintAsync(cancellationToken));

    private static async Task<int> PrintAsync(CancellationToken cancellationToken)
    {
        await using var database = await CommandDatabase.OpenAsync(cancellationToken);
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        var policies = await PolicyListing.ReadAsync(source, cancellationToken);
        TextTable.Write(
            Console.Out,
            ["TABLE", "COMMAND", "RULE", "USING", "WITH CHECK"],
            [.. policies.Select(policy => (string[])[policy.Table, policy.Command, policy.Rule, OneLine(policy.Using), OneLine(policy.Check)])]);
        return 0;
    }

    private static string OneLine(string? condition) =>
        condition is null ? "-" : string.Join(' ', condition.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
