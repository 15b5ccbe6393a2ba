using Assistant.Data.Modules.Chats;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.Sql.Topics;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Stream = Assistant.Data.Modules.Chats.Stream;

namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary><c>messageStream</c>: the chunks of a stream, each once and in order, and then its end.</summary>
internal sealed class MessageStream : Subscription
{
    /// <summary>The kind of topic whose events are a stream's chunks.</summary>
    public const string TopicKind = "stream";

    private const string StreamField = "stream";
    private const string MessageField = "message";

    /// <inheritdoc/>
    protected override string Description =>
        "The chunks of a stream in their order, from the beginning or after one that is known, and then its end. Whoever was cut off goes on with the `sequence` of the last event.";

    /// <inheritdoc/>
    protected override string Type => "MessageStreamEvent";

    /// <inheritdoc/>
    protected override Type Subject => typeof(Stream);

    /// <inheritdoc/>
    protected override string Topic => TopicKind;

    /// <inheritdoc/>
    protected override (string Name, string Description)? Argument => ("streamId", "The stream.");

    /// <inheritdoc/>
    protected override long? DefaultAfter => 0;

    /// <inheritdoc/>
    protected override string AfterDescription => "The `sequence` of the last event that is known; each later one is given once. Without it, all of them.";

    /// <inheritdoc/>
    protected override string NotKept =>
        "The chunks after this position can't be had: they aren't kept any more, or never came. Read the stream's `status` and `message` instead.";

    /// <inheritdoc/>
    protected override bool HasEnd => true;

    /// <summary>The type <c>MessageStreamEvent</c>.</summary>
    public static ObjectType CreateType(RelationalModel model) => new()
    {
        Name = "MessageStreamEvent",
        Description = "A chunk of a stream, or its end.",
        Fields =
        [
            new OutputField { Name = "sequence", TypeReference = "Long!", Description = "Its number: 1 for the first chunk. The end has the number after the last chunk." },
            new OutputField { Name = "delta", TypeReference = "String!", Description = "The text that is added; empty for the end." },
            new OutputField { Name = "status", TypeReference = "StreamStatus!", Description = "STREAMING for a chunk; for the end, how it ended." },
            new OutputField
            {
                Name = StreamField,
                TypeReference = nameof(Stream),
                Description = "The stream as it is now.",
                Binding = new SuppliedEntityBinding(model.TableOf(typeof(Stream))),
            },
            new OutputField
            {
                Name = MessageField,
                TypeReference = nameof(Message),
                Description = "The message that it became; missing before the end, and where there is none.",
                Binding = new SuppliedEntityBinding(model.TableOf(typeof(Message))),
            },
        ],
    };

    /// <inheritdoc/>
    protected override (IReadOnlyDictionary<string, IReadOnlyList<object>> Rows, IReadOnlyDictionary<string, object?> Values)? Read(TopicEvent told)
    {
        if (told.Operation == TopicOperation.Delete)
        {
            return null;
        }

        var rows = new Dictionary<string, IReadOnlyList<object>> { [StreamField] = [told.Subject[0]] };
        if (told.Subject.Count > 1)
        {
            rows.Add(MessageField, [told.Subject[1]]);
        }

        return (rows, new Dictionary<string, object?>
        {
            ["sequence"] = told.Position,
            ["delta"] = IsLast(told) ? string.Empty : told.Content,
            ["status"] = IsLast(told) ? told.Content : "streaming",
        });
    }

    /// <inheritdoc/>
    protected override bool IsLast(TopicEvent told) => told.Operation != TopicOperation.Insert;
}
