using Assistant.Data.Modules.Chats;
using Assistant.Engine.Sql.Topics;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats.Subscriptions;

/// <summary><c>messageAdded</c>.</summary>
internal sealed class MessageAdded : Subscription
{
    /// <inheritdoc/>
    protected override string Description => "Each message that is added to a chat, in order.";

    /// <inheritdoc/>
    protected override string Type => nameof(Message);

    /// <inheritdoc/>
    protected override Type Subject => typeof(Chat);

    /// <inheritdoc/>
    protected override Type Told => typeof(Message);

    /// <inheritdoc/>
    protected override string Topic => "chat_messages";

    /// <inheritdoc/>
    protected override (string Name, string Description)? Argument => ("chatId", "The chat.");

    /// <inheritdoc/>
    protected override (IReadOnlyDictionary<string, IReadOnlyList<object>> Rows, IReadOnlyDictionary<string, object?> Values)? Read(TopicEvent told) =>
        told.Operation == TopicOperation.Insert ? Row(told.Subject[0]) : null;
}
