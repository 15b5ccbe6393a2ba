using Assistant.Testing;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>Two people with a row in every table, an administrator, and somebody whose account is closed.</summary>
public sealed class Scenario : IAsyncLifetime
{
    public static readonly Guid Owner = Key(0xA0);
    public static readonly Guid Stranger = Key(0xB0);
    public static readonly Guid Admin = Key(0xC0);
    public static readonly Guid Inactive = Key(0xD0);

    private TestDatabase? _database;

    public TestDatabase Database => _database!;

    /// <summary>The names that tables of expectations use.</summary>
    public static Persona Named(string persona) => persona switch
    {
        "anonymous" => Persona.Anonymous,
        "unknown" => Persona.Token("https://elsewhere.example", "nobody"),
        "inactive" => Persona.User(Inactive),
        "stranger" => Persona.User(Stranger),
        "owner" => Persona.User(Owner),
        "admin" => Persona.User(Admin),
        "narrowed" => Persona.User(Admin) with { MayBeAdmin = false },
        _ => throw new ArgumentOutOfRangeException(nameof(persona), persona, null),
    };

    public static IReadOnlyList<string> Personas { get; } =
        ["anonymous", "unknown", "inactive", "stranger", "owner", "admin", "narrowed"];

    /// <summary>Replaces <c>{chat}</c> and the like by the keys of a person's rows.</summary>
    public static string Sql(string sql, Guid person)
    {
        var offset = person.ToByteArray(bigEndian: true)[15];
        foreach (var (name, index) in Rows)
        {
            sql = sql.Replace($"{{{name}}}", $"'{Key(offset + (index % 16), index / 16)}'", StringComparison.Ordinal);
        }

        return sql;
    }

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.ExecuteAsync(
            $"""
            insert into assistant.users (id, email, role, is_active) values
                ('{Owner}', 'owner@example.com', 'user', true), ('{Stranger}', 'stranger@example.com', 'user', true),
                ('{Admin}', 'admin@example.com', 'admin', true), ('{Inactive}', 'inactive@example.com', 'admin', false)
            """);
        foreach (var person in (Guid[])[Owner, Stranger, Inactive])
        {
            await _database.ExecuteAsync(Sql(
                """
                insert into assistant.user_identities values ('https://issuer.example', {user}::text || '-subject', {user});
                insert into assistant.chats (id, user_id, title) values ({chat}, {user}, 'first'), ({other_chat}, {user}, 'second');
                insert into assistant.messages (id, chat_id, role, content, input_tokens, output_tokens, cost) values
                    ({message}, {chat}, 'assistant', 'hello', 10, 20, 0.5), ({other_message}, {other_chat}, 'user', 'hi', null, null, null);
                insert into assistant.votes (chat_id, message_id, is_upvoted) values ({chat}, {message}, true);
                insert into assistant.streams (id, chat_id) values ({stream}, {chat});
                insert into assistant.memories (id, user_id, source_chat_id, type, content)
                    values ({memory}, {user}, {chat}, 'knowledge', 'a fact');
                insert into assistant.documents (id, user_id) values ({document}, {user});
                insert into assistant.document_versions (document_id, created_at, title, content)
                    values ({document}, '2025-01-01Z', 'old', 'the walrus'), ({document}, '2025-02-01Z', 'new', 'the penguin');
                insert into assistant.suggestions (id, document_id, document_created_at, original_text, suggested_text)
                    values ({suggestion}, {document}, '2025-02-01Z', 'the', 'a');
                insert into assistant.user_settings (id, user_id, encrypted_openai_api_key) values ({settings}, {user}, 'a secret');
                insert into assistant.dashboard_preferences (id, user_id, card_type) values ({card}, {user}, 'bart');
                insert into assistant.feature_access (id, user_id, feature_key, granted_by_user_id)
                    values ({feature}, {user}, 'card:bart', (select id from assistant.users where email = 'admin@example.com'));
                insert into assistant.focus_mode_states (id, user_id) values ({focus_state}, {user});
                insert into assistant.focus_settings (id, user_id) values ({focus_settings}, {user});
                insert into assistant.focus_vips (id, user_id, slack_user_id) values ({vip}, {user}, 'U1');
                insert into assistant.focus_sessions (id, user_id, duration_minutes) values ({focus_session}, {user}, 25);
                insert into assistant.activities (id, user_id, app_name, start_time) values ({activity}, {user}, 'Editor', '2025-01-01Z');
                insert into assistant.screenshots (id, user_id, file_path, captured_at) values ({screenshot}, {user}, 'a.png', '2025-01-01Z');
                insert into assistant.goals (id, user_id, name, type, target_hours) values ({goal}, {user}, 'Focus', 'daily_productive', 6);
                insert into assistant.work_sessions (id, user_id) values ({work_session}, {user});
                insert into assistant.classification_rules (id, user_id, app_name, category, is_productive)
                    values ({rule}, {user}, 'Editor', 'development', true);
                """,
                person));
        }

        await _database.ExecuteAsync(
            "insert into assistant.classification_rules (user_id, app_name, category, is_productive) values (null, 'Games', 'leisure', false)");
    }

    public Task DisposeAsync() => Database.DisposeAsync().AsTask();

    private static readonly (string Name, int Index)[] Rows =
    [
        ("user", 0), ("chat", 1), ("other_chat", 2), ("message", 3), ("other_message", 4), ("stream", 5), ("memory", 6), ("document", 7),
        ("suggestion", 8), ("settings", 16), ("card", 17), ("feature", 18), ("focus_state", 19), ("focus_settings", 20), ("vip", 21),
        ("focus_session", 22), ("activity", 23), ("screenshot", 24), ("goal", 25), ("work_session", 26), ("rule", 27),
    ];

    private static Guid Key(int last, int lastButOne = 0) => new(0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, (byte)lastButOne, (byte)last);
}
