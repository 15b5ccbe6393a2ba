using Assistant.Data.Modules.Focus;
using Assistant.Data.Modules.Identity;
using Assistant.Engine.Sql.Topics;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus.Subscriptions;

/// <summary><c>focusSessionChanged</c>.</summary>
internal sealed class FocusSessionChanged : Subscription
{
    /// <inheritdoc/>
    protected override string Description => "Each of the signed-in person's focus sessions after a change.";

    /// <inheritdoc/>
    protected override string Type => nameof(FocusSession);

    /// <inheritdoc/>
    protected override Type Subject => typeof(User);

    /// <inheritdoc/>
    protected override string Topic => "focus_session";

    /// <inheritdoc/>
    protected override (IReadOnlyDictionary<string, IReadOnlyList<object>> Rows, IReadOnlyDictionary<string, object?> Values)? Read(TopicEvent told) =>
        told.Operation == TopicOperation.Delete ? null : Row(told.Subject[0]);
}
