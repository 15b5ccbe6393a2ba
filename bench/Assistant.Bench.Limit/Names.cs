using System.Text.Json;

namespace Assistant.Bench.Limit;

/// <summary>The names of the answers' properties, encoded once.</summary>
internal static class Names
{
    public static readonly JsonEncodedText Chat = JsonEncodedText.Encode("chat");
    public static readonly JsonEncodedText Chats = JsonEncodedText.Encode("chats");
    public static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    public static readonly JsonEncodedText Content = JsonEncodedText.Encode("content");
    public static readonly JsonEncodedText CreatedAt = JsonEncodedText.Encode("createdAt");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText IsStarred = JsonEncodedText.Encode("isStarred");
    public static readonly JsonEncodedText IsUpvoted = JsonEncodedText.Encode("isUpvoted");
    public static readonly JsonEncodedText Me = JsonEncodedText.Encode("me");
    public static readonly JsonEncodedText Messages = JsonEncodedText.Encode("messages");
    public static readonly JsonEncodedText Nodes = JsonEncodedText.Encode("nodes");
    public static readonly JsonEncodedText Role = JsonEncodedText.Encode("role");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    public static readonly JsonEncodedText TotalCount = JsonEncodedText.Encode("totalCount");
    public static readonly JsonEncodedText Visibility = JsonEncodedText.Encode("visibility");
    public static readonly JsonEncodedText Vote = JsonEncodedText.Encode("vote");
}
