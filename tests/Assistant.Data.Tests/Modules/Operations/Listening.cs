using Assistant.Testing;

namespace Assistant.Data.Tests.Modules.Operations;

/// <summary>Somebody who listens, since nothing is recorded otherwise.</summary>
internal static class Listening
{
    private const string Mark =
        """
        select app.mark_topics(array_agg(k.kind), array_agg(o.id), 'somebody')
        from unnest(array['chat', 'chat_messages', 'chat_votes', 'focus_mode', 'focus_session', 'test']) as k (kind)
        cross join (select id from assistant.chats union select id from assistant.users union select unnest($1::uuid[])) as o (id)
        """;

    private const string Count = "update assistant.topics set position = 1, recorded_after = 1 where position = recorded_after and position > 1e12";

    /// <summary>Listens from now on to all there is, and to what isn't there yet; positions begin behind 1.</summary>
    public static async Task ToEverythingAsync(TestDatabase database, params Guid[] others)
    {
        await database.ExecuteAsync(Mark, others);
        await database.ExecuteAsync(Count);
    }
}
