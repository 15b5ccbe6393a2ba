using Assistant.Data.Modules.Slack;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>
/// Of a public Slack channel, members of its workspace's team and readers of its resource; of any other, the team's admins and teams
/// that were given access to its resource by name.
/// </summary>
public sealed class ChannelReaderRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "CHANNEL_READER";

    /// <inheritdoc/>
    public override string Description =>
        "Of a public Slack channel, a member of the workspace's team or somebody with whom the channel is shared through the workspace's own integration; of a private one or a direct message, an ADMIN or OWNER of the team or a member of a team that was given access to it by name.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => SlackScopes.OfChannelReaders(entity);
}
