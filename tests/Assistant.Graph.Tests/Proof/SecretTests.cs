using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Data;
using Assistant.Data.Model;
using Assistant.Engine.Execution;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Tests.Execution;
using Assistant.Graph.Tests.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Assistant.Graph.Tests.Proof;

/// <summary>
/// No path leads to a secret column: no field, filter, order, aggregate or group names it, no error says that it exists, and the
/// role that serves can't read it. Besides, no answer of the whole matrix holds the mark that the fixture writes into each secret.
/// </summary>
public sealed partial class SecretTests(ProofFixture proof) : IClassFixture<ProofFixture>
{
    private static readonly (string Table, string Column)[] Stored = [.. SecretColumns.All.Where(secret => GraphEntity.All.Any(entity => entity.Table == secret.Table))];

    public static TheoryData<string> Secrets => [.. Stored.Select(secret => $"{secret.Table}.{secret.Column}")];

    [Fact]
    public void Secrets_are_marked_on_their_entities()
    {
        using var context = AssistantDbContext.ForModel();
        var tables = context.Model.GetEntityTypes().Select(entity => entity.GetTableName()).ToHashSet();
        context.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Where(property => property.IsSecret())
            .Select(property => (entity.GetTableName()!, property.GetColumnName())))
            .ShouldBe(SecretColumns.All.Where(secret => tables.Contains(secret.Table)), ignoreOrder: true);
    }

    [Fact]
    public void Nothing_in_the_schema_is_bound_to_a_secret()
    {
        foreach (var type in proof.Schema.Types.OfType<ObjectType>())
        {
            if (type.Binding is EntityBinding { Table: var table })
            {
                table.Columns.Select(column => (table.Name, column.Name)).Intersect(SecretColumns.All).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void Nothing_in_the_schema_is_called_as_a_secret()
    {
        var names = SecretColumns.All.SelectMany(secret => new[] { secret.Column, FieldOf(secret.Column) }).ToArray();
        var schema = SchemaPrinter.Print(proof.Schema);
        names.Where(name => schema.Contains(name, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task A_query_that_names_a_secret_is_answered_as_one_that_names_nothing(string secret)
    {
        var (table, column) = Stored.Single(one => $"{one.Table}.{one.Column}" == secret);
        var field = FieldOf(column);
        foreach (var entity in GraphEntity.All.Where(entity => entity.Table == table))
        {
            var way = GraphRelation.All.FirstOrDefault(relation => relation.Target == entity.Name && !relation.IsList);
            string[] queries = !entity.IsListed
                ?
                [
                    $"{{ users {{ nodes {{ {way!.Field} {{ ~ }} }} }} }}",
                    $"{{ users(where: {{ {way.Field}: {{ ~: {{ eq: \"x\" }} }} }}) {{ totalCount }} }}",
                    $"{{ users(order: [{{ {way.Field}: {{ ~: ASC }} }}]) {{ nodes {{ id }} }} }}",
                    $"{{ users {{ groups(by: [^]) {{ aggregate {{ count }} }} }} }}",
                ]
                :
                [
                    $"{{ {entity.Plural} {{ nodes {{ ~ }} }} }}",
                    $"{{ {entity.Plural} {{ edges {{ node {{ id ~ }} }} }} }}",
                    $"{{ {entity.Plural}(where: {{ ~: {{ eq: \"x\" }} }}) {{ totalCount }} }}",
                    $"{{ {entity.Plural}(where: {{ or: [{{ ~: {{ startsWith: \"x\" }} }}] }}) {{ totalCount }} }}",
                    $"{{ {entity.Plural}(order: [{{ ~: ASC }}]) {{ nodes {{ id }} }} }}",
                    $"{{ {entity.Plural} {{ aggregate {{ min {{ ~ }} }} }} }}",
                    $"{{ {entity.Plural} {{ aggregate {{ max {{ ~ }} }} }} }}",
                    $"{{ {entity.Plural} {{ groups(by: [^], order: [{{ ~: ASC }}]) {{ aggregate {{ count }} }} }} }}",
                    $"{{ {entity.Plural} {{ groups(by: [^]) {{ aggregate {{ count }} }} }} }}",
                ];
            foreach (var query in queries)
            {
                foreach (var caller in new[] { People.Owner, People.Admin })
                {
                    var answer = await SendAsync(caller, query, field);
                    answer.ShouldContain("errors", Case.Sensitive, query);
                    answer.ShouldBe(await SendAsync(caller, query, "x" + field[1..^1] + "q"), query);
                }
            }
        }
    }

    [Fact]
    public async Task Introspection_names_no_secret()
    {
        var answer = await proof.Graph.SendAsync(People.Admin, "{ __schema { types { name fields { name args { name } } inputFields { name } enumValues { name } } } }");
        var names = answer.GetRawText();
        foreach (var (_, column) in SecretColumns.All)
        {
            names.ShouldNotContain(FieldOf(column), Case.Insensitive);
            names.ShouldNotContain(column, Case.Insensitive);
        }
    }

    [Fact]
    public async Task The_serving_role_can_select_no_secret_and_call_no_function_that_returns_one()
    {
        foreach (var (table, column) in Stored)
        {
            (await proof.Graph.Database.ScalarAsync<bool>(
                "select has_table_privilege('assistant_api', 'assistant.' || $1, 'select') or has_column_privilege('assistant_api', 'assistant.' || $1, $2, 'select')", table, column))
                .ShouldBeFalse($"{table}.{column}");
            (await proof.Graph.Database.ScalarAsync<long>(
                """
                select count(*) from pg_proc p join pg_type t on t.oid = p.prorettype
                where t.typrelid = ('assistant.' || $1)::regclass and has_function_privilege('assistant_api', p.oid, 'execute') and p.prorettype <> 'trigger'::regtype
                """,
                table)).ShouldBe(0, table);
            foreach (var persona in ProofPersona.All.Where(persona => persona.IsAdmin || persona.Name == "owner"))
            {
                await using var session = await proof.Graph.Database.BeginAsync(persona.Claims);
                var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() => session.ScalarAsync<object>($"select {column} from assistant.{table}"));
                refused.SqlState.ShouldBe(Npgsql.PostgresErrorCodes.InsufficientPrivilege);
            }
        }
    }

    [Fact]
    public async Task The_fixture_marks_every_secret()
    {
        foreach (var (table, column) in Stored)
        {
            (await proof.Graph.Database.ScalarAsync<long>($"select count(*) from assistant.{table} where {column}::text like '%' || $1 || '%'", ProofFixture.Mark))
                .ShouldBeGreaterThan(0, $"{table}.{column}");
        }
    }

    // Without what the query itself says, and where it says it, and without fields of the schema that are spelled alike.
    private async Task<string> SendAsync(Caller caller, string query, string field) =>
        Suggestion().Replace((await proof.Graph.SendAsync(caller, query.Replace("~", field, StringComparison.Ordinal).Replace("^", ValueOf(field), StringComparison.Ordinal))).GetRawText(), "")
            .Replace(". Found:", ", found:", StringComparison.Ordinal).Replace(field, "FIELD", StringComparison.Ordinal).Replace(ValueOf(field), "VALUE", StringComparison.Ordinal);

    private static string ValueOf(string field) => GraphEntity.ColumnOf(field).ToUpperInvariant();

    private static string FieldOf(string column) => JsonNamingPolicy.CamelCase.ConvertName(
        string.Concat(column.Split('_').Select(word => new StringBuilder(word).Replace(word[0], char.ToUpperInvariant(word[0]), 0, 1).ToString())));

    [GeneratedRegex(@" Did you mean [^?]*\?")]
    private static partial Regex Suggestion();
}
