using System.Text.Json;

namespace Assistant.Bench.Limit;

/// <summary>The names of the answers' properties, encoded once.</summary>
internal static class Names
{
    public static readonly JsonEncodedText Access = JsonEncodedText.Encode("access");
    public static readonly JsonEncodedText AccessLevel = JsonEncodedText.Encode("accessLevel");
    public static readonly JsonEncodedText Aggregate = JsonEncodedText.Encode("aggregate");
    public static readonly JsonEncodedText Channels = JsonEncodedText.Encode("channels");
    public static readonly JsonEncodedText Chat = JsonEncodedText.Encode("chat");
    public static readonly JsonEncodedText Chats = JsonEncodedText.Encode("chats");
    public static readonly JsonEncodedText Content = JsonEncodedText.Encode("content");
    public static readonly JsonEncodedText CreatedAt = JsonEncodedText.Encode("createdAt");
    public static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    public static readonly JsonEncodedText EmojiName = JsonEncodedText.Encode("emojiName");
    public static readonly JsonEncodedText Groups = JsonEncodedText.Encode("groups");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText InputTokens = JsonEncodedText.Encode("inputTokens");
    public static readonly JsonEncodedText Integration = JsonEncodedText.Encode("integration");
    public static readonly JsonEncodedText Integrations = JsonEncodedText.Encode("integrations");
    public static readonly JsonEncodedText IntegrationShares = JsonEncodedText.Encode("integrationShares");
    public static readonly JsonEncodedText IsStarred = JsonEncodedText.Encode("isStarred");
    public static readonly JsonEncodedText IsUpvoted = JsonEncodedText.Encode("isUpvoted");
    public static readonly JsonEncodedText Keys = JsonEncodedText.Encode("keys");
    public static readonly JsonEncodedText Me = JsonEncodedText.Encode("me");
    public static readonly JsonEncodedText MessageDatetime = JsonEncodedText.Encode("messageDatetime");
    public static readonly JsonEncodedText Messages = JsonEncodedText.Encode("messages");
    public static readonly JsonEncodedText ModelUsed = JsonEncodedText.Encode("modelUsed");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Nodes = JsonEncodedText.Encode("nodes");
    public static readonly JsonEncodedText OutputTokens = JsonEncodedText.Encode("outputTokens");
    public static readonly JsonEncodedText Provider = JsonEncodedText.Encode("provider");
    public static readonly JsonEncodedText Reactions = JsonEncodedText.Encode("reactions");
    public static readonly JsonEncodedText RealName = JsonEncodedText.Encode("realName");
    public static readonly JsonEncodedText RequestTimestampDay = JsonEncodedText.Encode("requestTimestampDay");
    public static readonly JsonEncodedText Resources = JsonEncodedText.Encode("resources");
    public static readonly JsonEncodedText ResourceType = JsonEncodedText.Encode("resourceType");
    public static readonly JsonEncodedText Role = JsonEncodedText.Encode("role");
    public static readonly JsonEncodedText ShareLevel = JsonEncodedText.Encode("shareLevel");
    public static readonly JsonEncodedText SlackWorkspace = JsonEncodedText.Encode("slackWorkspace");
    public static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    public static readonly JsonEncodedText Sum = JsonEncodedText.Encode("sum");
    public static readonly JsonEncodedText Team = JsonEncodedText.Encode("team");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    public static readonly JsonEncodedText TotalCost = JsonEncodedText.Encode("totalCost");
    public static readonly JsonEncodedText TotalCount = JsonEncodedText.Encode("totalCount");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText UsageLogs = JsonEncodedText.Encode("usageLogs");
    public static readonly JsonEncodedText User = JsonEncodedText.Encode("user");
    public static readonly JsonEncodedText Visibility = JsonEncodedText.Encode("visibility");
    public static readonly JsonEncodedText Vote = JsonEncodedText.Encode("vote");
}
