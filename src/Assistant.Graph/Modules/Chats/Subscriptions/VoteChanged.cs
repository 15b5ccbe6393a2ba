using Assistant.Data.Modules.Chats;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.Sql.Topics;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats.Subscriptions;

/// <summary><c>voteChanged</c>.</summary>
internal sealed class VoteChanged : Subscription
{
    private const string VoteField = "vote";
    private const string MessageField = "message";
    private const string MessageIdField = "messageId";

    /// <inheritdoc/>
    protected override string Description => "Each vote in a chat that is given, changed or withdrawn.";

    /// <inheritdoc/>
    protected override string Type => "VoteChange";

    /// <inheritdoc/>
    protected override Type Subject => typeof(Chat);

    /// <inheritdoc/>
    protected override Type Told => typeof(Vote);

    /// <inheritdoc/>
    protected override string Topic => "chat_votes";

    /// <inheritdoc/>
    protected override (string Name, string Description)? Argument => ("chatId", "The chat.");

    /// <summary>The type <c>VoteChange</c>.</summary>
    public static ObjectType CreateType(RelationalModel model) => new()
    {
        Name = "VoteChange",
        Description = "A vote that was given, changed or withdrawn.",
        Fields =
        [
            new OutputField
            {
                Name = VoteField,
                TypeReference = nameof(Vote),
                Description = "The vote; missing where it was withdrawn.",
                Binding = new SuppliedEntityBinding(model.TableOf(typeof(Vote))),
            },
            new OutputField { Name = MessageIdField, TypeReference = "ID!", Description = "The id of the message, also where that was deleted." },
            new OutputField
            {
                Name = MessageField,
                TypeReference = nameof(Message),
                Description = "The message; missing where it was deleted.",
                Binding = new SuppliedEntityBinding(model.TableOf(typeof(Message))),
            },
        ],
    };

    /// <inheritdoc/>
    protected override (IReadOnlyDictionary<string, IReadOnlyList<object>> Rows, IReadOnlyDictionary<string, object?> Values)? Read(TopicEvent told) => told.Subject.Count < 2 ? null : (
        new Dictionary<string, IReadOnlyList<object>>
        {
            [VoteField] = [told.Subject[0], told.Subject[1]],
            [MessageField] = [told.Subject[1]],
        },
        new Dictionary<string, object?> { [MessageIdField] = $"{nameof(Message)}:{told.Subject[1]}" });
}
