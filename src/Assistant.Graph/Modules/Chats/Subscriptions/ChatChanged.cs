using Assistant.Data.Modules.Chats;
using Assistant.Engine.Sql.Topics;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats.Subscriptions;

/// <summary><c>chatChanged</c>.</summary>
internal sealed class ChatChanged : Subscription
{
    /// <inheritdoc/>
    protected override string Description => "The chat after each change of it or of its totals; it ends when the chat is deleted.";

    /// <inheritdoc/>
    protected override string Type => nameof(Chat);

    /// <inheritdoc/>
    protected override Type Subject => typeof(Chat);

    /// <inheritdoc/>
    protected override string Topic => "chat";

    /// <inheritdoc/>
    protected override (string Name, string Description)? Argument => ("chatId", "The chat.");

    /// <inheritdoc/>
    protected override (IReadOnlyDictionary<string, IReadOnlyList<object>> Rows, IReadOnlyDictionary<string, object?> Values)? Read(TopicEvent told) =>
        told.Operation == TopicOperation.Delete ? null : Row(told.Subject[0]);
}
