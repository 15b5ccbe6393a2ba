using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Slack;

/// <summary>Slack workspaces with their channels, accounts, messages and reactions, and what analyses say of them.</summary>
internal sealed class SlackModule : GraphModule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> EntityTypes { get; } =
    [
        new SlackWorkspaceType(),
        new SlackChannelType(),
        new SlackUserType(),
        new SlackMessageType(),
        new SlackReactionType(),
        new SlackAnalysisType(),
        new SlackContributionType(),
        new SlackChannelAnalysisType(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumDescription> Enums { get; } = [new SlackChannelKindType(), new SlackAnalysisFrequencyType()];
}
