using Assistant.Data.Modules.Slack;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>
/// The rule TEAM_WRITER for a Slack analysis that exists: whoever may write in the team changes what they may read, and nothing else.
/// In the graph and among the policies it goes by that name.
/// </summary>
public sealed class AnalysisWriterRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "TEAM_WRITER";

    /// <inheritdoc/>
    public override string Description => "An active member of the team who may write, where all of the analysis's channels may be read.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) =>
        new RowScope.Among(nameof(SlackAnalysis.Id), "app.team_analysis_ids('MEMBER')");
}
