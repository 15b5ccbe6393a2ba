using Assistant.Data.RowSecurity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>
/// A policy and a plan are of one scope, but for what only a policy says: of a row that is being added. Of rows that are stored it lets
/// through none that the plan's part doesn't, for whoever asks.
/// </summary>
public sealed class AddedRowTests(SlackScenario scenario) : IClassFixture<SlackScenario>
{
    private static readonly (string Table, string Policy, string Plan)[] Differing =
        [.. from access in AccessTable.All
            let entity = AssistantDbContext.ForModel().Model.FindEntityType(access.EntityType)!
            from rule in access.Read
            let scope = rule.Scope(entity) as RowScope.Among
            where scope?.Added is not null
            select (entity.GetTableName()!, rule.PolicySql(entity), (scope with { Added = null }).ToPolicySql(entity))];

    [Fact]
    public void Four_tables_are_read_by_sets_of_their_own_keys_that_people_add_to() =>
        Differing.Select(one => one.Table).Order(StringComparer.Ordinal)
            .ShouldBe(["integrations", "slack_analyses", "slack_channels", "slack_workspaces"]);

    [Fact]
    public async Task Stored_rows_pass_the_policy_where_they_pass_the_plan()
    {
        foreach (var person in SlackScenario.Readers)
        {
            await using var connection = await scenario.Database.Owner.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var reader = new NpgsqlCommand("select set_config('request.jwt.claims', $1, true), set_config('assistant.admin', 'on', true), app.reader()", connection)
            {
                Parameters = { new NpgsqlParameter { Value = TeamScenario.Named(person).ClaimsJson } },
            };
            await reader.ExecuteNonQueryAsync();
            foreach (var (table, policy, plan) in Differing)
            {
                await using var command = new NpgsqlCommand(
                    $"select count(*) filter (where coalesce({policy}, false) <> coalesce({plan}, false)), count(*) from assistant.{table}", connection);
                await using var rows = await command.ExecuteReaderAsync();
                await rows.ReadAsync();
                rows.GetInt64(0).ShouldBe(0, $"{table} for {person}");
                rows.GetInt64(1).ShouldBeGreaterThan(1);
            }
        }
    }
}
