using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Focus;

/// <summary>Somebody who has used nothing yet, whose mutations answer in a few words.</summary>
internal sealed class FocusPerson
{
    private readonly GraphFixture _graph;

    private FocusPerson(GraphFixture graph, Guid id)
    {
        _graph = graph;
        Id = id;
        Caller = People.Of(id);
    }

    public Guid Id { get; }

    public Caller Caller { get; }

    public static async Task<FocusPerson> CreateAsync(GraphFixture graph, string role = "user", bool isActive = true)
    {
        var id = Guid.CreateVersion7();
        await graph.Database.ExecuteAsync("insert into assistant.users (id, email, role, is_active) values ($1, $1::text || '@example.com', $2, $3)", id, role, isActive);
        return new FocusPerson(graph, id);
    }

    /// <summary>Does a mutation: what it selects, or why it wasn't done, such as <c>InvalidInputError minutes</c>.</summary>
    /// <param name="verb">The field with its argument, if it takes one.</param>
    /// <param name="payload">What of the payload is wanted.</param>
    public async Task<(JsonElement? Row, string Error)> TryAsync(string verb, string payload)
    {
        var answer = await _graph.SendAsync(Caller, $"mutation {{ done: {verb} {{ {payload} errors {{ __typename {await DetailsAsync(verb.Split('(')[0])} }} }} }}");
        if (answer.TryGetProperty("errors", out var failures))
        {
            return (null, failures[0].TryGetProperty("extensions", out var extensions) ? extensions.GetProperty("code").GetString()! : failures.GetRawText());
        }

        var done = answer.GetProperty("data").GetProperty("done");
        var row = done.EnumerateObject().First().Value;
        var errors = done.GetProperty("errors");
        if (errors.ValueKind == JsonValueKind.Null)
        {
            return (row, string.Empty);
        }

        row.ValueKind.ShouldBe(JsonValueKind.Null);
        return (null, string.Join(", ", errors.EnumerateArray().Select(error => string.Join(' ', error.EnumerateObject().Select(field => field.Value.ToString())))));
    }

    /// <summary>What the audit log says of what the person did, in its order.</summary>
    public async Task<string> AuditAsync() => (await _graph.Database.ScalarAsync<string>(
        """
        select coalesce(string_agg(concat_ws(' ', action_type, operation, resource_type, case when resource_id is null then '-' else 'key' end, status), ', ' order by created_at), '')
        from assistant.audit_logs where user_id = $1
        """,
        Id))!;

    /// <summary>Everything that the person has of focus, as one text.</summary>
    public async Task<string> EverythingAsync() => (await _graph.Database.ScalarAsync<string>(
        """
        select concat_ws(' ',
            (select string_agg(s::text, ' ' order by s.id) from assistant.focus_mode_states s where s.user_id = $1),
            (select string_agg(s::text, ' ' order by s.id) from assistant.focus_settings s where s.user_id = $1),
            (select string_agg(s::text, ' ' order by s.id) from assistant.focus_vips s where s.user_id = $1),
            (select string_agg(s::text, ' ' order by s.id) from assistant.focus_sessions s where s.user_id = $1))
        """,
        Id))!;

    // What the errors of a mutation have besides their messages.
    private async Task<string> DetailsAsync(string mutation)
    {
        var answer = await _graph.SendAsync(Caller, $"{{ __type(name: \"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Error\") {{ possibleTypes {{ name fields {{ name }} }} }} }}");
        var details = answer.GetProperty("data").GetProperty("__type").GetProperty("possibleTypes").EnumerateArray().Select(type => (
            Type: type.GetProperty("name").GetString(),
            Fields: type.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()).Where(field => field != "message").ToArray()));
        return string.Join(' ', details.Where(detail => detail.Fields.Length > 0).Select(detail => $"... on {detail.Type} {{ {string.Join(' ', detail.Fields)} }}"));
    }
}
