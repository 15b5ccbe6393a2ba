using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Assistant.Data;
using Assistant.Data.Model;
using Assistant.Engine.Execution;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Proof;

/// <summary>What is secret stands nowhere, and a hidden row can't be told from one that doesn't exist.</summary>
public sealed class SecrecyTests(ProofFixture proof) : IClassFixture<ProofFixture>
{
    [Fact]
    public void Secret_and_server_only_columns_stand_nowhere_in_the_schema()
    {
        using var context = AssistantDbContext.ForModel();
        var hidden = context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties().Where(property => property.IsSecret() || property.IsServerOnly())
                .Select(property => (Type: entity.ClrType.Name, Field: JsonNamingPolicy.CamelCase.ConvertName(property.Name))))
            .ToArray();
        hidden.ShouldContain(("User", "passwordHash"));
        hidden.ShouldContain(("Message", "userId"));
        hidden.Where(one => GraphEntity.All.Any(entity => entity.Name == one.Type)).Where(one =>
            proof.Schema.GetType<ObjectType>(one.Type).GetField(one.Field) is not null
            || proof.Schema.GetType<InputObjectType>($"{one.Type}FilterInput").GetField(one.Field) is not null
            || proof.Schema.GetType<InputObjectType>($"{one.Type}SortInput").GetField(one.Field) is not null).ShouldBeEmpty();
        var schema = SchemaPrinter.Print(proof.Schema);
        foreach (var word in new[] { "password", "searchVector", "search_vector", "UserIdentity", "issuer" })
        {
            schema.ShouldNotContain(word, Case.Insensitive);
        }
    }

    [Theory]
    [InlineData("stranger")]
    [InlineData("admin")]
    [InlineData("narrowed admin")]
    public async Task A_hidden_row_answers_just_as_a_missing_one(string name)
    {
        var persona = ProofPersona.Named(name);
        foreach (var entity in GraphEntity.All)
        {
            var visible = proof.Model.Visible(entity.Name, persona);
            foreach (var row in proof.Model.All(entity.Name).Except(visible).Take(3))
            {
                var missing = entity.MissingId(row);
                foreach (var query in Queries(entity))
                {
                    var hiddenAnswer = await AskAsync(persona.Caller, query, row.Id);
                    hiddenAnswer.ShouldNotContain("errors");
                    hiddenAnswer.ShouldBe(await AskAsync(persona.Caller, query, missing), query);
                }
            }
        }
    }

    // The cursor of a row that somebody sees at the beginning of a list, and the stranger nowhere.
    private async Task<string> FindHiddenAsync(GraphEntity entity)
    {
        var seen = proof.Model.Visible(entity.Name, ProofPersona.Named("stranger")).Select(row => row.Id).ToHashSet();
        foreach (var reader in ProofPersona.All.Where(persona => proof.Model.Visible(entity.Name, persona).Count > 0))
        {
            var page = await proof.Graph.SendAsync(reader.Caller, $"{{ list: {entity.Plural}(first: 1) {{ edges {{ cursor node {{ id }} }} }} }}");
            var edge = page.GetProperty("data").GetProperty("list").GetProperty("edges")[0];
            if (!seen.Contains(edge.GetProperty("node").GetProperty("id").GetString()!))
            {
                return edge.GetProperty("cursor").GetString()!;
            }
        }

        throw new InvalidOperationException($"The stranger sees the first {entity.Name} of everybody.");
    }

    [Fact]
    public async Task A_cursor_at_a_hidden_row_is_a_place_like_any_other()
    {
        foreach (var entity in GraphEntity.Listed)
        {
            var cursor = await FindHiddenAsync(entity);
            var bytes = Base64Url.DecodeFromChars(cursor);
            var values = JsonSerializer.Deserialize<JsonElement[]>(bytes.AsSpan(sizeof(uint)))!;
            values.Length.ShouldBeInRange(entity.Key.Length - 1, entity.Key.Length + 1, "The order's one term, if any, and the key.");
            var forged = Encoding.UTF8.GetString(bytes.AsSpan(sizeof(uint))).Replace(values[^1].ToString(), Bump(values[^1].ToString()), StringComparison.Ordinal);
            var other = Base64Url.EncodeToString([.. bytes.AsSpan(0, sizeof(uint)), .. Encoding.UTF8.GetBytes(forged)]);
            other.ShouldNotBe(cursor);
            var query = $"query($id: String) {{ {entity.Plural}(after: $id, first: 100) {{ totalCount pageInfo {{ hasNextPage hasPreviousPage }} nodes {{ id }} }} }}";
            (await AskAsync(People.Stranger, query, cursor)).ShouldBe(await AskAsync(People.Stranger, query, other), entity.Name);
        }
    }

    [Fact]
    public async Task Who_stops_being_a_person_or_an_administrator_is_so_at_once()
    {
        var late = Guid.Parse("00000000-0000-7000-8000-0000000000e0");
        await proof.Graph.Database.ExecuteAsync("insert into assistant.users (id, email) values ($1, 'late@example.com')", late);
        async Task<int> CountAsync() => (await proof.Graph.SendAsync(People.Of(late), "{ users { totalCount } }")).GetProperty("data").GetProperty("users") is { ValueKind: JsonValueKind.Object } users
            ? users.GetProperty("totalCount").GetInt32()
            : 0;
        (await CountAsync()).ShouldBe(1);
        await proof.Graph.Database.ExecuteAsync("update assistant.users set role = 'admin' where id = $1", late);
        (await CountAsync()).ShouldBe(proof.Model.All("User").Count + 1);
        await proof.Graph.Database.ExecuteAsync("update assistant.users set is_active = false where id = $1", late);
        (await CountAsync()).ShouldBe(0);
        await proof.Graph.Database.ExecuteAsync("update assistant.users set is_active = true, role = 'user' where id = $1", late);
        (await CountAsync()).ShouldBe(1);
        await proof.Graph.Database.ExecuteAsync("delete from assistant.users where id = $1", late);
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_identity_that_becomes_another_persons_is_so_at_once()
    {
        const string issuer = "https://moving.example";
        foreach (var subject in new[] { "moving", People.StrangerId.ToString() })
        {
            var caller = new AuthenticatedCaller { Issuer = issuer, Subject = subject, ClaimsJson = Assistant.Testing.Persona.Token(issuer, subject).ClaimsJson };
            async Task<string> WhoAsync() => (await proof.Graph.SendAsync(caller, "{ me { email } chats(first: 1) { nodes { user { email } } } }")).GetProperty("data").GetRawText();
            var before = await WhoAsync();
            before.Contains("stan@example.com", StringComparison.Ordinal).ShouldBe(subject != "moving");
            await proof.Graph.Database.ExecuteAsync("insert into assistant.user_identities (issuer, subject, user_id) values ($1, $2, $3)", issuer, subject, People.OwnerId);
            (await WhoAsync()).ShouldBe("""{"me":{"email":"olga@example.com"},"chats":{"nodes":[{"user":{"email":"olga@example.com"}}]}}""");
            await proof.Graph.Database.ExecuteAsync("update assistant.user_identities set user_id = $3 where issuer = $1 and subject = $2", issuer, subject, People.AdminId);
            (await WhoAsync()).ShouldContain("\"me\":{\"email\":\"ada@example.com\"}");
            await proof.Graph.Database.ExecuteAsync("update assistant.user_identities set user_id = $3 where issuer = $1 and subject = $2", issuer, subject, People.InactiveId);
            (await WhoAsync()).ShouldBe("""{"me":null,"chats":null}""");
            await proof.Graph.Database.ExecuteAsync("delete from assistant.user_identities where issuer = $1", issuer);
            (await WhoAsync()).ShouldBe(before);
        }
    }

    private static IEnumerable<string> Queries(GraphEntity entity)
    {
        yield return $"query($id: ID!) {{ {entity.Singular}(id: $id) {{ id }} }}";
        yield return "query($id: ID!) { node(id: $id) { __typename id } }";
        yield return "query($id: ID!) { nodes(ids: [$id]) { __typename id } }";
        if (entity.IsListed)
        {
            yield return $"query($id: ID) {{ {entity.Plural}(where: {{ id: {{ eq: $id }} }}) {{ totalCount pageInfo {{ hasNextPage endCursor }} nodes {{ id }} }} }}";
            yield return $"query($id: ID) {{ {entity.Plural}(where: {{ id: {{ neq: $id }} }}) {{ totalCount nodes {{ id }} }} }}";
        }

        foreach (var relation in GraphRelation.All.Where(relation => relation.Target == entity.Name && GraphEntity.Named(relation.Type).IsListed))
        {
            foreach (var filter in relation.IsList ? ["{ some: ~ }", "{ none: ~ }", "{ all: ~ }"] : new[] { "~" })
            {
                yield return $"query($id: ID) {{ {GraphEntity.Named(relation.Type).Plural}(first: 100, where: {{ {relation.Field}: {filter.Replace("~", "{ id: { eq: $id } }", StringComparison.Ordinal)} }}) {{ totalCount nodes {{ id }} }} }}";
            }
        }
    }

    private async Task<string> AskAsync(Caller caller, string query, string id) =>
        (await proof.Graph.SendAsync(caller, query, new { id })).GetRawText().Replace(id, "ID", StringComparison.Ordinal);

    // Another key, at the same place among the stranger's rows.
    private static string Bump(string key) => key[..^1] + (key[^1] == '1' ? '2' : '1');
}
