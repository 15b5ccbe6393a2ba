using Assistant.Data.Modules.Focus;
using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary>The type <c>FocusVip</c>.</summary>
internal sealed class FocusVipType : EntityType<FocusVip>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<FocusVip> type)
    {
        type.Description("Somebody in Slack who may disturb a person in focus mode. Only the person who concentrates sees it.");
        type.Field(vip => vip.SlackUserId, "Who may disturb, by Slack's own id; a person lists everybody at most once.");
        type.Field(vip => vip.DisplayName, "What the person calls that somebody.");
        type.Field(vip => vip.CreatedAt, "When that somebody was put on the list.");
        type.Field(vip => vip.UpdatedAt, "When the entry last changed.");
        type.Field(vip => vip.UserId, "The key of the person who concentrates.");
        type.Reference(vip => vip.User, "The person who concentrates.");
        type.ReferenceBy<SlackUser>(
            "slackUser",
            vip => vip.SlackUserId,
            account => account.SlackId,
            "The Slack account of that somebody, where the reader may see it; of several workspaces', the one that was read first.");
        type.Create("Lets somebody in Slack disturb the reader in focus mode; once for each of them.", "addFocusVip");
        type.Update("Changes what the reader calls somebody who may disturb.");
        type.Delete("Takes somebody off the list of those who may disturb.", "removeFocusVip");
        type.RootById("focusVip");
        type.RootConnection("focusVips", "Everybody who may disturb the reader, in the order of being listed.", oldestBy: vip => vip.CreatedAt);
    }
}
