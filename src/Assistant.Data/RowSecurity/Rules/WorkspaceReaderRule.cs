using Assistant.Data.Modules.Slack;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>Members of the Slack workspace's team, and whoever may read the resource of one of its channels through a share.</summary>
public sealed class WorkspaceReaderRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "WORKSPACE_READER";

    /// <inheritdoc/>
    public override string Description =>
        "A member of the Slack workspace's team, or somebody with whom one of its channels is shared through its own integration. What covers several channels needs all of them, and what covers none yet is the team's.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => SlackScopes.OfWorkspaceReaders(entity);
}
