using System.Text.Json;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Tests.Execution;
using Assistant.Graph.Tests.Mapping;

namespace Assistant.Graph.Tests.Proof;

/// <summary>The golden cases' rows and those of all modules' proofs, and the model over them.</summary>
public sealed class ProofFixture : IAsyncLifetime
{
    private const int FieldsOfAnOperation = 60;

    // What modules' rows are written with; see ModuleProof.RowsSql.
    private const string PeopleSql =
        """
        create schema proof;
        create view proof.owners as select u.* from assistant.users u where u.id < '00000000-0000-7000-8000-000000000010';
        create table proof.people (name text primary key, id uuid not null);
        create function proof.person(person text) returns uuid language sql stable as 'select p.id from proof.people p where p.name = $1';
        """;

    /// <summary>What stands in each secret, and in no answer; a hash's and a key's form.</summary>
    public const string Mark = "dec0de5ec2e7dec0de5ec2e7dec0de5e";

    private Model? _model;

    public GraphFixture Graph { get; } = new() { Cost = GraphFixture.AnyCost };

    public Model Model => _model!;

    public Schema Schema { get; } = SchemaFactory.Create();

    public async Task InitializeAsync()
    {
        await Graph.InitializeAsync();
        await Graph.Database.ExecuteAsync(PeopleSql);
        foreach (var persona in ProofPersona.Added)
        {
            await Graph.Database.ExecuteAsync(
                "insert into assistant.users (id, email, name, email_confirmed_at, created_at) values ($1, $2, $3, case when $4 then timestamptz '2026-01-06' end, timestamptz '2026-01-05' + $5 * interval '1 hour')",
                persona.Person, persona.Email, persona.Name, persona.IsConfirmed, persona.Number);
        }

        foreach (var persona in ProofPersona.All.Where(persona => persona.Person is not null))
        {
            await Graph.Database.ExecuteAsync("insert into proof.people values ($1, $2)", persona.Name, persona.Person);
        }

        foreach (var module in ModuleProof.All)
        {
            await Graph.Database.ExecuteAsync(module.RowsSql);
        }

        foreach (var (table, column) in SecretColumns.All.Where(secret => GraphEntity.All.Any(entity => entity.Table == secret.Table)))
        {
            await Graph.Database.ExecuteAsync(await MarkSqlAsync(table, column));
        }

        _model = await Model.ReadAsync(Graph.Database);
    }

    public async Task DisposeAsync()
    {
        Ledger.Write();
        await Graph.DisposeAsync();
    }

    /// <summary>Asks for root fields under aliases of their own; who isn't anybody is refused each, and nobody else any.</summary>
    public async Task<IReadOnlyList<JsonElement>> AskAsync(ProofPersona persona, IEnumerable<string> fields)
    {
        List<JsonElement> answers = [];
        foreach (var chunk in fields.Chunk(FieldsOfAnOperation))
        {
            var query = string.Join("\n", chunk.Select((field, index) => $"f{index}: {field}"));
            var answer = await Graph.SendAsync(persona.Caller, $"{{ {query} }}");
            if (persona.Person is null)
            {
                answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString())
                    .ShouldBe(chunk.Select(_ => "AUTH_NOT_AUTHENTICATED"));
            }
            else
            {
                answer.TryGetProperty("errors", out var errors).ShouldBeFalse($"{errors}\n{query}");
            }

            answer.GetRawText().ShouldNotContain(Mark);
            var data = answer.GetProperty("data");
            answers.AddRange(chunk.Select((_, index) => data.ValueKind == JsonValueKind.Null ? data : data.GetProperty($"f{index}")));
        }

        return answers;
    }

    // Where there is something or where there must be; a column may be without.
    private async Task<string> MarkSqlAsync(string table, string column)
    {
        var isBinary = await Graph.Database.ScalarAsync<bool>(
            "select atttypid = 'bytea'::regtype from pg_attribute where attrelid = ('assistant.' || $1)::regclass and attname = $2", table, column);
        var value = isBinary ? $"decode('{Mark}' || md5(id::text), 'hex')" : $"'{Mark}' || md5(id::text)";
        return $"update assistant.{table} set {column} = {value} where {column} is not null or md5(id::text) < '8'";
    }
}
