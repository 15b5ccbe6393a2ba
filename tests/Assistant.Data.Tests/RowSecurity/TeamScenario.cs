using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>
/// A team with somebody of each role and somebody who left, another team, invitations in every state, and people who are in neither.
/// Keys are made from names: <c>{amy}</c> in a statement is the key of the row of that name.
/// </summary>
public partial class TeamScenario : IAsyncLifetime
{
    private const string Rows =
        """
        insert into assistant.users (id, email, role, email_confirmed_at, is_active)
        select md5(name)::uuid, name || '@example.com', case name when 'site_admin' then 'admin' else 'user' end,
            case when name not in ('unconfirmed') then now() end, name <> 'closed'
        from unnest(array['olive', 'adam', 'mary', 'vera', 'inga', 'ivan', 'unconfirmed', 'late', 'used', 'closed', 'stan', 'zoe', 'site_admin']) as name;
        insert into assistant.teams (id, name, slug, owner_id, max_members) values
            ({red}, 'Red', 'red', {olive}, 6), ({blue}, 'Blue', 'blue', {stan}, 10);
        insert into assistant.team_members (id, team_id, user_id, role, is_active) values
            ({red_olive}, {red}, {olive}, 'OWNER', true), ({red_adam}, {red}, {adam}, 'ADMIN', true),
            ({red_mary}, {red}, {mary}, 'MEMBER', true), ({red_vera}, {red}, {vera}, 'VIEWER', true),
            ({red_inga}, {red}, {inga}, 'OWNER', false), ({red_closed}, {red}, {closed}, 'OWNER', true),
            ({blue_stan}, {blue}, {stan}, 'OWNER', true), ({blue_zoe}, {blue}, {zoe}, 'VIEWER', true);
        insert into assistant.team_invites (id, team_id, email, role, token_hash, invited_by_user_id, created_at, expires_at, accepted_at)
        select md5('invite_' || name)::uuid, {red}, name || '@example.com', 'MEMBER', encode(sha256(convert_to('token ' || name, 'UTF8')), 'hex'), {adam},
            now() - interval '9 days', now() + case name when 'late' then interval '-1 day' else interval '1 day' end,
            case name when 'used' then now() end
        from unnest(array['ivan', 'unconfirmed', 'late', 'used']) as name;
        """;

    private TestDatabase? _database;

    public TestDatabase Database => _database!;

    /// <summary>Everybody, in the order of expectations.</summary>
    public static IReadOnlyList<string> People { get; } =
        ["anonymous", "olive", "adam", "mary", "vera", "inga", "closed", "ivan", "unconfirmed", "late", "used", "stan", "zoe", "site_admin"];

    public static Persona Named(string name) => name == "anonymous" ? Persona.Anonymous : Persona.User(Key(name));

    /// <summary>The key of the row of a name, as <c>md5(name)::uuid</c> has it.</summary>
    public static Guid Key(string name) => new(MD5.HashData(Encoding.UTF8.GetBytes(name)), bigEndian: true);

    /// <summary>Replaces <c>{name}</c> by the key of that name.</summary>
    public static string Sql(string sql) => Name().Replace(sql, match => $"'{Key(match.Groups[1].Value)}'");

    public virtual async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.ExecuteAsync(Sql(Rows));
    }

    public Task DisposeAsync() => Database.DisposeAsync().AsTask();

    /// <summary>A database of its own with the same rows.</summary>
    public static async Task<TestDatabase> CopyAsync()
    {
        var copy = new TeamScenario();
        await copy.InitializeAsync();
        return copy.Database;
    }

    /// <summary>Who of some people can run a statement and touches a row by it; those who are refused or touch nothing are left out.</summary>
    public async Task<string> WhoCanAsync(string sql, IEnumerable<string> people)
    {
        var allowed = new List<string>();
        foreach (var person in people)
        {
            await using var session = await Database.BeginAsync(Named(person));
            try
            {
                if (await session.ScalarAsync<long>(Sql(sql)) > 0)
                {
                    allowed.Add(person);
                }
            }
            catch (PostgresException refusal) when (refusal.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.NoDataFound)
            {
                // Refused by policy, grant or guard; what it's refused by is told in the tests of forgeries.
            }
        }

        return string.Join(' ', allowed);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Name();
}
