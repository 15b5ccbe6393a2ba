using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Slack;

/// <summary>The enum <c>SlackAnalysisFrequency</c>.</summary>
internal sealed class SlackAnalysisFrequencyType() : EnumDescription<SlackAnalysisFrequency>(
    "How often an analysis runs again.",
    (SlackAnalysisFrequency.Daily, "Every day."),
    (SlackAnalysisFrequency.Weekly, "Every week."),
    (SlackAnalysisFrequency.Monthly, "Every month."));
