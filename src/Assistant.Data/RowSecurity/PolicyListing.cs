using Npgsql;

namespace Assistant.Data.RowSecurity;

/// <summary>One policy as the database has it.</summary>
/// <param name="Table">The table, without its schema.</param>
/// <param name="Command">SELECT, INSERT, UPDATE or DELETE.</param>
/// <param name="Rule">The rule that the policy's name stands for: <c>CHAT_OWNER</c>.</param>
/// <param name="Policy">The policy's name.</param>
/// <param name="Using">The condition on the row as it is; null for INSERT.</param>
/// <param name="Check">The condition on the row as it becomes; null where it's none of its own.</param>
public sealed record PolicyListing(string Table, string Command, string Rule, string Policy, string? Using, string? Check)
{
    /// <summary>All policies of the schema, by table and command: what the command line prints as <c>policies</c>.</summary>
    /// <param name="dataSource">The owner's or the serving login's.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<IReadOnlyList<PolicyListing>> ReadAsync(
        NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            "select table_name, command, rule, policy, using_expression, check_expression from app.access_table()");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var policies = new List<PolicyListing>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            policies.Add(new PolicyListing(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                await reader.IsDBNullAsync(4, cancellationToken).ConfigureAwait(false) ? null : reader.GetString(4),
                await reader.IsDBNullAsync(5, cancellationToken).ConfigureAwait(false) ? null : reader.GetString(5)));
        }

        return policies;
    }
}
