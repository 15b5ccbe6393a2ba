using Assistant.Data.Modules.Focus;
using Assistant.Data.Modules.Identity;
using Assistant.Engine.Sql.Topics;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus.Subscriptions;

/// <summary><c>focusModeChanged</c>.</summary>
internal sealed class FocusModeChanged : Subscription
{
    /// <inheritdoc/>
    protected override string Description => "The signed-in person's focus mode after each change: begun, in another phase, ended.";

    /// <inheritdoc/>
    protected override string Type => nameof(FocusModeState);

    /// <inheritdoc/>
    protected override Type Subject => typeof(User);

    /// <inheritdoc/>
    protected override string Topic => "focus_mode";

    /// <inheritdoc/>
    protected override (IReadOnlyDictionary<string, IReadOnlyList<object>> Rows, IReadOnlyDictionary<string, object?> Values)? Read(TopicEvent told) =>
        told.Operation == TopicOperation.Delete ? null : Row(told.Subject[0]);
}
