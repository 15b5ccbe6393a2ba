using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Proof;

/// <summary>The golden cases' rows and more, so that each person owns some of every type; and the model over them.</summary>
public sealed class ProofFixture : IAsyncLifetime
{
    private const int FieldsOfAnOperation = 60;

    private const string MoreRows =
        """
        insert into assistant.user_identities (issuer, subject, user_id) values ('https://other.example', 'olga', '00000000-0000-7000-8000-00000000000a');
        insert into assistant.chats (id, user_id, title, source, visibility, is_starred, slack_channel_id, last_context, created_at)
        select md5('chat' || u.id || n)::uuid, u.id, case when n < 3 then 'Chat "' || n || '" \ of ' || u.email end, (array['webapp', 'slack'])[1 + n % 2],
            (array['public', 'private'])[1 + n % 2], n = 1, case n when 2 then 'C1' end, '{"n": 1}', timestamptz '2026-04-01' + n * interval '1 hour'
        from assistant.users u, generate_series(1, 3) n;
        insert into assistant.messages (id, chat_id, role, content, model_used, input_tokens, cost, created_at)
        select md5('message' || c.id || n)::uuid, c.id, (array['user', 'assistant', 'system'])[n], c.title || ' says ☃ ' || n, case n when 2 then 'gemini-2.0-flash' end,
            case n when 2 then 7 end, case n when 2 then 0.25 end, timestamptz '2026-04-02' + n * interval '1 microsecond'
        from assistant.chats c, generate_series(1, 3) n where c.title like 'Chat%';
        insert into assistant.votes (chat_id, message_id, is_upvoted, created_at)
        select m.chat_id, m.id, m.content like '%1%', m.created_at from assistant.messages m where m.cost = 0.25;
        insert into assistant.streams (id, chat_id, created_at) select md5('stream' || c.id)::uuid, c.id, c.created_at from assistant.chats c where c.title like 'Chat%';
        insert into assistant.memories (id, user_id, source_chat_id, type, content, created_at)
        select md5('memory' || u.id || n)::uuid, u.id, (select c.id from assistant.chats c where n < 3 and c.user_id = u.id order by c.id limit 1),
            (array['preference', 'knowledge', 'summary'])[n], 'Of ' || u.email, timestamptz '2026-04-03' + n * interval '1 day'
        from assistant.users u, generate_series(1, 3) n;
        insert into assistant.documents (id, user_id, created_at)
        select md5('document' || u.id || n)::uuid, u.id, timestamptz '2026-04-04' + n * interval '1 day' from assistant.users u, generate_series(1, 3) n;
        insert into assistant.document_versions (document_id, created_at, user_id, title, content, kind)
        select d.id, d.created_at + n * interval '1 microsecond', d.user_id, 'Version ' || n, case n when 2 then 'Two' end, (array['text', 'code'])[n]
        from assistant.documents d, generate_series(1, 2) n where d.created_at > '2026-04-05 01:00+00';
        insert into assistant.suggestions (id, document_id, document_created_at, user_id, original_text, suggested_text, description, is_resolved, created_at)
        select md5('suggestion' || v.document_id || v.created_at)::uuid, v.document_id, v.created_at, v.user_id, v.title, 'Better', v.content, v.content is null, v.created_at
        from assistant.document_versions v where v.title like 'Version%';
        """;

    private Model? _model;

    public GraphFixture Graph { get; } = new();

    public Model Model => _model!;

    public Schema Schema { get; } = SchemaFactory.Create();

    public static IReadOnlyList<ProofPersona> Personas { get; } =
    [
        new("anonymous", People.Anonymous, null, false),
        new("owner", People.Owner, People.OwnerId, false),
        new("owner by identity", Known("https://other.example", "olga"), People.OwnerId, false),
        new("stranger", People.Stranger, People.StrangerId, false),
        new("admin", People.Admin, People.AdminId, true),
        new("narrowed admin", People.Named("narrowed-admin"), People.AdminId, false),
        new("inactive", People.Inactive, null, false),
        new("unknown", People.Of(Guid.Parse("00000000-0000-7000-8000-0000000000ff")), null, false),
        new("unknown by identity", Known("https://other.example", "nobody"), null, false),
        new("olga of another issuer", Known(Persona.Issuer, "olga"), null, false),
    ];

    public async Task InitializeAsync()
    {
        await Graph.InitializeAsync();
        await Graph.Database.ExecuteAsync(MoreRows);
        _model = await Model.ReadAsync(Graph.Database);
    }

    public Task DisposeAsync() => Graph.DisposeAsync();

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

            var data = answer.GetProperty("data");
            answers.AddRange(chunk.Select((_, index) => data.ValueKind == JsonValueKind.Null ? data : data.GetProperty($"f{index}")));
        }

        return answers;
    }

    private static AuthenticatedCaller Known(string issuer, string subject) =>
        new() { Issuer = issuer, Subject = subject, ClaimsJson = Persona.Token(issuer, subject).ClaimsJson };
}
