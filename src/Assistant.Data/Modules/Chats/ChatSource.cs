namespace Assistant.Data.Modules.Chats;

/// <summary>Where a chat is held.</summary>
public enum ChatSource
{
    /// <summary>In the web application.</summary>
    Webapp,

    /// <summary>In a Slack thread.</summary>
    Slack,
}
