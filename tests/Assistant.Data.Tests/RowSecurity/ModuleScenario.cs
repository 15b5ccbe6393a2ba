using System.Text.RegularExpressions;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>The people of <see cref="Scenario"/> with a module's rows added for each who owns any.</summary>
/// <param name="module">A number of the module's own, from which its rows' keys are made.</param>
/// <param name="rows">The statements that add one person's rows.</param>
/// <param name="names">The names by which statements mean the rows, as in <c>{appointment}</c>.</param>
public abstract partial class ModuleScenario(byte module, string rows, params string[] names) : IAsyncLifetime
{
    private readonly Scenario _people = new();

    public TestDatabase Database => _people.Database;

    public async Task InitializeAsync()
    {
        await _people.InitializeAsync();
        foreach (var person in (Guid[])[Scenario.Owner, Scenario.Stranger, Scenario.Inactive])
        {
            await Database.ExecuteAsync(Sql(rows, person));
        }
    }

    public Task DisposeAsync() => _people.DisposeAsync();

    /// <summary>Replaces <c>{appointment}</c> by the key of the person's row, and <c>[appointment]</c> by the stranger's.</summary>
    public string Sql(string sql, Guid person) => Place().Replace(sql, match =>
    {
        var owner = match.Value[0] == '[' ? Scenario.Stranger : person;
        var index = Array.IndexOf(names, match.Groups[1].Value);
        return index < 0 ? Scenario.Sql($"{{{match.Groups[1].Value}}}", owner) : $"'{KeyOf(owner, index)}'";
    });

    /// <summary>The personas for whom a statement that gives a number of rows gives any; a refusal counts as none.</summary>
    public async Task<string> WhoAsync(string sql)
    {
        var allowed = new List<string>();
        foreach (var persona in Scenario.Personas)
        {
            await using var session = await Database.BeginAsync(Scenario.Named(persona));
            try
            {
                if (await session.ScalarAsync<long>(Sql(sql, Scenario.Owner)) > 0)
                {
                    allowed.Add(persona);
                }
            }
            catch (PostgresException refusal) when (
                refusal.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ForeignKeyViolation)
            {
                // Refused by policy or grant, or by a foreign key whose target the database doesn't admit to.
            }
        }

        return string.Join(' ', allowed);
    }

    /// <summary>The same for the four commands on the owner's row.</summary>
    public Task<string> WhoAsync(string table, string command, (string Where, string Insert, string Update) statements) => WhoAsync(command switch
    {
        "select" => $"select count(*) from assistant.{table} where {statements.Where}",
        "insert" => $"with new as (insert into assistant.{table} {statements.Insert} returning 1) select count(*) from new",
        "update" => $"with changed as (update assistant.{table} set {statements.Update} where {statements.Where} returning 1) select count(*) from changed",
        _ => $"with gone as (delete from assistant.{table} where {statements.Where} returning 1) select count(*) from gone",
    });

    /// <summary>The error of a statement that the owner of the rows sends.</summary>
    public async Task<PostgresException> RefusalAsync(string sql, string persona = "owner")
    {
        await using var session = await Database.BeginAsync(Scenario.Named(persona));
        return await Should.ThrowAsync<PostgresException>(session.ExecuteAsync(Sql(sql, Scenario.Owner)));
    }

    private Guid KeyOf(Guid owner, int index) =>
        new(0, 0, 0x7000, 0x80, 0, 0, 0, 0, module, owner.ToByteArray(bigEndian: true)[15], (byte)index);

    [GeneratedRegex(@"[{[](\w+)[\]}]")]
    private static partial Regex Place();
}
