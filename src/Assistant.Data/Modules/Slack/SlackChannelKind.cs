namespace Assistant.Data.Modules.Slack;

/// <summary>What kind of conversation a Slack channel is; who may read it depends on that.</summary>
public enum SlackChannelKind
{
    /// <summary>Open to everybody in the workspace.</summary>
    Public,

    /// <summary>For invited people.</summary>
    Private,

    /// <summary>Between two people.</summary>
    Im,

    /// <summary>Between a few people.</summary>
    Mpim,
}
