using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Documents;
using Assistant.Engine.Execution.Previews;
using Assistant.Engine.Relational;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Tests.Execution.Documents;

public sealed class DocumentFinderTests
{
    private const string Trusted = "query Trusted { a }";
    private const string Other = "query Other { b }";

    private static readonly Schema Schema = SdlSchemaBuilder.Build("type Query { a: Int b: Int }");

    [Fact]
    public async Task A_document_is_sent_once_with_its_hash_and_then_named_by_it()
    {
        var finder = Create();
        var hash = DocumentHash.Compute(Other);

        (await CodeAsync(finder, Persisted(hash))).ShouldBe("PERSISTED_QUERY_NOT_FOUND");
        var sent = await finder.FindAsync(Persisted(hash) with { Query = Other });
        var named = await finder.FindAsync(Persisted(hash));

        named.ShouldBeSameAs(sent);
        (await finder.FindAsync(Persisted(hash.ToUpperInvariant()))).ShouldBeSameAs(sent);
        (await finder.FindAsync(Persisted($"sha256:{hash}"))).ShouldBeSameAs(sent);
        (await finder.FindAsync(Persisted($"sha256:{hash}") with { Query = Other })).ShouldBeSameAs(sent);
        (await finder.FindAsync(new GraphQLRequest { DocumentId = hash })).ShouldBeSameAs(sent);
        (await finder.FindAsync(new GraphQLRequest { DocumentId = $"sha256:{hash}" })).ShouldBeSameAs(sent);
    }

    [Theory]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}}""", null, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":""}}""", null, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}}""", Other, "HC0009", "provided sha does not match query")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"x"}}""", Other, "HC0009", "provided sha does not match query")]
    [InlineData("""{"persistedQuery":{"version":2,"sha256Hash":"x"}}""", Other, "HC0009", "\"extensions.persistedQuery\" has a \"version\" that isn't supported, which is 1 alone.")]
    [InlineData("""{"persistedQuery":{"version":"1","sha256Hash":"x"}}""", null, "HC0009", "\"extensions.persistedQuery\" has a \"version\" that isn't supported, which is 1 alone.")]
    [InlineData("""{"persistedQuery":{"version":1.5,"sha256Hash":"x"}}""", null, "HC0009", "\"extensions.persistedQuery\" has a \"version\" that isn't supported, which is 1 alone.")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":7}}""", null, "HC0009", "\"extensions.persistedQuery\" needs its \"sha256Hash\" to be a string.")]
    [InlineData("""{"persistedQuery":{"version":1}}""", null, "HC0009", "The request holds no document.")]
    [InlineData("""{"persistedQuery":[]}""", null, "HC0009", "\"extensions.persistedQuery\" must be an object.")]
    [InlineData("""{"persistedQuery":null}""", null, "HC0009", "The request holds no document.")]
    public async Task What_isnt_known_or_isnt_of_the_protocol_is_refused(string extensions, string? query, string code, string message)
    {
        var error = await ErrorAsync(Create(), new GraphQLRequest { Query = query, Extensions = JsonSerializer.Deserialize<JsonElement>(extensions) });

        error.Code.ShouldBe(code);
        error.Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("""{"persistedQuery":{"version":1}}""")]
    [InlineData("""{"persistedQuery":{"md5Hash":"x"}}""")]
    [InlineData("""{"other":1}""")]
    public async Task Extensions_of_others_dont_keep_a_document_from_running(string extensions)
    {
        var operation = await Create().FindAsync(new GraphQLRequest { Query = Other, Extensions = JsonSerializer.Deserialize<JsonElement>(extensions) });

        operation.Definition.Name!.Value.ShouldBe("Other");
    }

    [Theory]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ a", "HC0014")]
    [InlineData("fragment F on Query { a }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task A_document_that_isnt_valid_isnt_kept(string text, string code)
    {
        var finder = Create();
        var hash = DocumentHash.Compute(text);

        (await CodeAsync(finder, Persisted(hash) with { Query = text })).ShouldBe(code);
        (await CodeAsync(finder, Persisted(hash))).ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task Another_text_cant_be_passed_off_as_a_known_one()
    {
        var finder = Create();
        var hash = DocumentHash.Compute(Other);
        await finder.FindAsync(Persisted(hash) with { Query = Other });

        (await ErrorAsync(finder, Persisted(hash) with { Query = "{ a }" })).Message.ShouldBe("provided sha does not match query");
        (await finder.FindAsync(Persisted(hash))).Definition.Name!.Value.ShouldBe("Other");
    }

    [Fact]
    public async Task Whoever_sends_others_doesnt_drive_out_what_is_in_use()
    {
        var finder = Create(new DocumentOptions { Automatic = new AutomaticPersistedQueryOptions { MaxDocuments = 20 } });
        var hash = DocumentHash.Compute(Other);
        await finder.FindAsync(Persisted(hash) with { Query = Other });
        for (var i = 0; i < 200; i++)
        {
            var text = $"{{ a{i}: a }}";
            await finder.FindAsync(Persisted(DocumentHash.Compute(text)) with { Query = text });
            if (i % 8 == 0)
            {
                await finder.FindAsync(Persisted(hash));
            }
        }

        (await finder.FindAsync(Persisted(hash))).Definition.Name!.Value.ShouldBe("Other");
        (await CodeAsync(finder, Persisted(DocumentHash.Compute("{ a100: a }")))).ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task A_text_longer_than_the_room_is_run_and_not_kept()
    {
        var finder = Create(new DocumentOptions { Automatic = new AutomaticPersistedQueryOptions { MaxBytes = 100 } });
        var text = $"# {new string('é', 100)}\n{Other}";
        var hash = DocumentHash.Compute(text);

        (await finder.FindAsync(Persisted(hash) with { Query = text })).Definition.Name!.Value.ShouldBe("Other");
        (await CodeAsync(finder, Persisted(hash))).ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task Where_it_is_off_clients_are_told_to_send_texts()
    {
        var finder = Create(new DocumentOptions { Automatic = new AutomaticPersistedQueryOptions { IsEnabled = false } });
        var hash = DocumentHash.Compute(Other);

        var error = await ErrorAsync(finder, Persisted(hash));
        error.Message.ShouldBe("PersistedQueryNotSupported");
        error.Code.ShouldBe("PERSISTED_QUERY_NOT_SUPPORTED");
        (await finder.FindAsync(Persisted(hash) with { Query = Other })).Definition.Name!.Value.ShouldBe("Other");
        (await CodeAsync(finder, Persisted(hash))).ShouldBe("PERSISTED_QUERY_NOT_SUPPORTED");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_trusted_document_has_its_id_and_its_hash(bool only)
    {
        var finder = Create(new DocumentOptions { Trusted = [new TrustedDocument("913abc", Trusted, "manifest.json")], OnlyTrusted = only });
        var hash = DocumentHash.Compute(Trusted);

        foreach (var id in (string[])["913abc", hash, $"sha256:{hash}"])
        {
            (await finder.FindAsync(new GraphQLRequest { DocumentId = id })).Definition.Name!.Value.ShouldBe("Trusted");
        }

        (await finder.FindAsync(Persisted(hash))).Definition.Name!.Value.ShouldBe("Trusted");
        (await finder.FindAsync(Persisted("913abc"))).Definition.Name!.Value.ShouldBe("Trusted");
        (await CodeAsync(finder, new GraphQLRequest { DocumentId = "913ABC" })).ShouldBe("HC0020");
        (await CodeAsync(finder, Persisted(DocumentHash.Compute(Other)))).ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task Where_only_trusted_documents_are_allowed_no_text_is_run()
    {
        var finder = Create(new DocumentOptions { Trusted = [new TrustedDocument("913abc", Trusted, "manifest.json")], OnlyTrusted = true });
        var hash = DocumentHash.Compute(Other);

        (await CodeAsync(finder, new GraphQLRequest { Query = Other })).ShouldBe("HC0067");
        (await CodeAsync(finder, new GraphQLRequest { Query = Trusted })).ShouldBe("HC0067");
        (await CodeAsync(finder, new GraphQLRequest { Query = "{" })).ShouldBe("HC0067");
        (await CodeAsync(finder, new GraphQLRequest { Query = Other, DocumentId = "unknown" })).ShouldBe("HC0067");
        (await CodeAsync(finder, Persisted(hash) with { Query = Other })).ShouldBe("HC0067");
        (await CodeAsync(finder, Persisted(hash))).ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_trusted_id_names_is_run_whatever_text_comes_with_it(bool only)
    {
        var finder = Create(new DocumentOptions { Trusted = [new TrustedDocument("913abc", Trusted, "manifest.json")], OnlyTrusted = only });

        (await finder.FindAsync(new GraphQLRequest { DocumentId = "913abc", Query = Other })).Definition.Name!.Value.ShouldBe("Trusted");
        (await finder.FindAsync(Persisted("913abc") with { Query = Other })).Definition.Name!.Value.ShouldBe("Trusted");
    }

    [Fact]
    public async Task The_operation_of_a_trusted_document_is_chosen_by_its_name()
    {
        var finder = Create(new DocumentOptions { Trusted = [new TrustedDocument("both", $"{Trusted} {Other}", "both.graphql")], OnlyTrusted = true });

        (await finder.FindAsync(new GraphQLRequest { DocumentId = "both", OperationName = "Other" })).Definition.Name!.Value.ShouldBe("Other");
        (await CodeAsync(finder, new GraphQLRequest { DocumentId = "both" })).ShouldBe("HC0009");
    }

    [Fact]
    public async Task A_trusted_document_is_planned_before_anybody_names_it()
    {
        const string Text = "query Some($id: ID!, $flag: Boolean!, $kinds: [Kind!]!, $in: In!, $optional: Int) { a(id: $id, kinds: $kinds, in: $in, n: $optional) b @include(if: $flag) }";
        var schema = SdlSchemaBuilder.Build(
            """
            type Query { a(id: ID!, kinds: [Kind!]!, in: In!, n: Int): Int b: Int }
            enum Kind { ONE TWO }
            input In { one: OneOf! when: DateTime! optional: String }
            input OneOf @oneOf { text: String number: Int }
            scalar DateTime
            """);
        var options = new RequestExecutorOptions { Documents = new DocumentOptions { Trusted = [new TrustedDocument("1", Text, "m.json")] } };
        var finder = new OperationFinder(schema, options, new OperationPreviewer(schema, options));

        var operation = await finder.FindAsync(new GraphQLRequest { DocumentId = "1" });

        VariableCoercion.TryCoerce(
            schema,
            operation.Definition,
            JsonSerializer.Deserialize<JsonElement>("""{"id":"7","flag":true,"kinds":["TWO"],"in":{"one":{"text":"x"},"when":"2026-01-01T00:00:00Z"}}"""),
            out var variables,
            out _).ShouldBeTrue();
        operation.FindPlan(new PlanKey(ReaderKind.Person, operation.Signature.Create(variables))).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("query Broken {\n  a\n  nothing\n}", "m.json: Broken: Cannot query field \"nothing\" on type \"Query\". (line 3, column 3)")]
    [InlineData("query Broken { a", "m.json: document 1: Syntax Error: Expected Name, found <EOF>. (line 1, column 17)")]
    [InlineData("{ nothing }", "m.json: document 1: Cannot query field \"nothing\" on type \"Query\". (line 1, column 3)")]
    [InlineData("scalar X", "m.json: document 1: The \"X\" definition is not executable. (line 1, column 1)")]
    public void A_trusted_document_that_isnt_valid_is_named_in_one_line(string text, string message)
    {
        Should.Throw<TrustedDocumentException>(() => Create(new DocumentOptions
        {
            Trusted = [new TrustedDocument("0", Trusted, "m.json"), new TrustedDocument("1", text, "m.json")],
        })).Message.ShouldBe(message);
    }

    [Fact]
    public void An_id_stands_for_one_document()
    {
        TrustedDocument[] documents = [new("1", Trusted, "a.json"), new("1", Trusted, "b.json"), new("1", Other, "c.json")];

        Create(new DocumentOptions { Trusted = documents[..2] });
        Should.Throw<TrustedDocumentException>(() => Create(new DocumentOptions { Trusted = documents }))
            .Message.ShouldBe("c.json: the id 1 stands for another document in a.json.");
    }

    private static OperationFinder Create(DocumentOptions? documents = null)
    {
        var options = new RequestExecutorOptions { Documents = documents ?? new DocumentOptions() };
        return new OperationFinder(Schema, options, new OperationPreviewer(Schema, options));
    }

    private static GraphQLRequest Persisted(string hash) => new()
    {
        Extensions = JsonSerializer.SerializeToElement(new { persistedQuery = new { version = 1, sha256Hash = hash } }),
    };

    private static async Task<GraphQLError> ErrorAsync(OperationFinder finder, GraphQLRequest request) =>
        (await Should.ThrowAsync<GraphQLException>(async () => await finder.FindAsync(request))).Errors[0];

    private static async Task<string?> CodeAsync(OperationFinder finder, GraphQLRequest request) => (await ErrorAsync(finder, request)).Code;
}
