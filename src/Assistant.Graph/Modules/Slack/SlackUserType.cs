using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Slack;

/// <summary>The type <c>SlackUser</c>.</summary>
internal sealed class SlackUserType : EntityType<SlackUser>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<SlackUser> type)
    {
        type.Description("The account of a person or a bot in a Slack workspace. Whoever sees the workspace sees it; how to reach the person is for members of the workspace's team.");
        type.Field(user => user.SlackId, "Slack's own id of the account.");
        type.Field(user => user.Name, "The account's name.");
        type.Field(user => user.DisplayName, "The name that Slack shows.");
        type.Field(user => user.RealName, "The person's full name.");
        type.Field(user => user.Contact!.Email, "The person's e-mail address; missing for whoever doesn't belong to the workspace's team.");
        type.Field(user => user.Title, "What the person does.");
        type.Field(user => user.Contact!.Phone, "The person's telephone number; missing for whoever doesn't belong to the workspace's team.");
        type.Field(user => user.Timezone, "The person's time zone, such as `Europe/Lisbon`.");
        type.Field(user => user.TimezoneOffset, "How far that is from UTC, in seconds.");
        type.Field(user => user.ProfileImageUrl, "A picture of the person.", scalar: "URL");
        type.Field(user => user.IsBot, "Whether a program uses the account.");
        type.Field(user => user.IsAdmin, "Whether the person administers the workspace in Slack. It grants nothing here.");
        type.Field(user => user.IsDeleted, "Whether the account was closed in Slack.");
        type.Field(user => user.Contact!.ProfileData, "What else Slack says about the person; missing for whoever doesn't belong to the workspace's team.");
        type.Field(user => user.CreatedAt, "When the account was first read from Slack.");
        type.Field(user => user.UpdatedAt, "When it last changed here.");
        type.Field(user => user.WorkspaceId, "The workspace's key.");
        type.Reference(user => user.Workspace, "The workspace that it belongs to.");
        type.Connection(user => user.Messages, "What the account has written in channels that the reader may see, the latest first.", newestBy: message => message.MessageDatetime);
        type.Connection(user => user.Reactions, "The account's reactions to messages that the reader may see, the newest first.", newestBy: reaction => reaction.CreatedAt);
        type.Connection(user => user.Contributions, "What analyses say of the account's contributions, the newest first.", newestBy: contribution => contribution.CreatedAt);
        type.RootById("slackUser");
        type.RootConnection("slackUsers", "All Slack accounts that the reader may see, by name.", oldestBy: user => user.Name);
    }
}
