namespace Assistant.Graph.Tests.Mapping;

/// <summary>What the database and the schema have beside the mapped columns, and why.</summary>
public static class Additions
{
    /// <summary>Tables without a column from a source.</summary>
    public static IReadOnlyDictionary<string, string> Tables { get; } = new Dictionary<string, string>
    {
        ["user_identities"] = "who a token's issuer and subject are",
        ["documents"] = "what the versions of a document have in common",
        ["slack_analysis_channels"] = "which channels an analysis covers",
        ["stream_chunks"] = "the pieces of an answer while it is written",
        ["usage_days"] = "what uses of models add up to on each day",
        ["topics"] = "what people listen to",
        ["events"] = "what changed, for those who listen",
        ["calendar_items"] = "a view over appointments and calendar_events, for the interface CalendarItem",
    };

    /// <summary>Views, and the tables whose columns they show to others than the tables do.</summary>
    public static IReadOnlyDictionary<string, string> Views { get; } = new Dictionary<string, string>
    {
        ["user_profiles"] = "users",
        ["integration_details"] = "integrations",
        ["slack_user_contacts"] = "slack_users",
    };

    /// <summary>Columns without one in a source.</summary>
    public static IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["focus_sessions.paused_at"] = "when the pause began, which isn't time focused",
        ["focus_sessions.paused_ms"] = "the pauses before it",
        ["users.external_id"] = "the id in the system that a person was imported from",
        ["messages.user_id"] = "the chat's owner, so that rules and orders find messages by an index",
        ["votes.user_id"] = "the chat's owner",
        ["streams.user_id"] = "the chat's owner",
        ["streams.status"] = "how far an answer is that is written piece by piece",
        ["streams.last_sequence"] = "the last piece, from which a subscriber goes on",
        ["streams.message_id"] = "the message that it became",
        ["streams.failure"] = "why it broke off",
        ["streams.appended_at"] = "when something last came, so that a stream that nobody ends is ended",
        ["streams.finished_at"] = "when it ended, so that its pieces can go",
        ["streams.text_bytes"] = "how long the text is, which has a bound",
        ["streams.text_hash"] = "whether the message is still what the pieces were, once they are gone",
        ["streams.chunk_lengths"] = "where the message was cut, once the pieces are gone",
        ["resource_access.integration_id"] = "the resource's integration, so that rules start from few keys",
        ["resource_access.share_id"] = "the team's share of the integration",
        ["integration_events.share_id"] = "the affected team's share of the integration",
        ["user_settings.has_openai_api_key"] = "whether there is a key, which nobody may look at to tell",
        ["document_versions.search_vector"] = "what full-text search looks in",
        ["slack_workspaces.integration_id"] = "the integration that it is read and shared through",
        ["slack_channels.resource_id"] = "the resource that it is shared through",
        ["slack_messages.workspace_id"] = "the channel's workspace, so that nothing crosses workspaces",
        ["slack_messages.search_vector"] = "what full-text search looks in",
        ["slack_reactions.channel_id"] = "the message's channel, so that rules find reactions by an index",
        ["slack_reactions.workspace_id"] = "the message's workspace",
        ["slack_contributions.workspace_id"] = "the analysis's workspace",
        ["slack_channel_analyses.workspace_id"] = "the analysis's workspace",
    };

    /// <summary>Fields that show neither a mapped column, a column of <see cref="Columns"/>, nor a connection.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["Message.model"] = "what the list of models says about the model's name",
        ["Document.user"] = "the owner, who is the same for all versions",
        ["Document.latestVersion"] = "the version that a document shows",
        ["DocumentVersion.document"] = "what the version is one of",
        ["Stream.message"] = "what it became",
        ["Chat.slackChannel"] = "the channel of the id in slackChannelId",
        ["FocusVip.slackUser"] = "the account of the id in slackUserId",
        ["Integration.slackWorkspace"] = "what is read through it",
        ["ServiceResource.slackChannel"] = "what it stands for",
        ["SlackWorkspace.integration"] = "what it is read through",
        ["SlackChannel.resource"] = "what it is shared through",
    };

    /// <summary>Keys, and the times that triggers keep.</summary>
    public static bool IsOfEveryTable(string column) => column is "id" or "created_at" or "updated_at";
}
