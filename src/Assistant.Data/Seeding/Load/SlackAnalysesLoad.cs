using Assistant.Data.Modules.Slack;

namespace Assistant.Data.Seeding.Load;

/// <summary>For each team's workspace an analysis a month over four channels, with the contributions of each member.</summary>
internal sealed class SlackAnalysesLoad(IReadOnlyList<TeamPlan> teams)
{
    private const int Months = 12;
    private const int ChannelsPerAnalysis = 4;

    /// <summary>The tables, in the order of their references.</summary>
    public IEnumerable<SeedTable> Tables
    {
        get
        {
            long analyses = teams.Count * Months;
            yield return SeedTable.Of(analyses, Analyses<SlackAnalysis>((team, month) => [MakeAnalysis(team, month)]));
            yield return SeedTable.Of(analyses * ChannelsPerAnalysis, Analyses((team, month) => Channels.Select(channel => new SlackAnalysisChannel
            {
                AnalysisId = AnalysisId(team, month),
                ChannelId = SlackLoad.ChannelId(team, channel),
                WorkspaceId = SlackLoad.WorkspaceId(team),
            })));
            yield return SeedTable.Of(
                analyses * ChannelsPerAnalysis,
                Analyses((team, month) => Channels.Select(channel => MakeChannelAnalysis(team, month, channel))));
            yield return SeedTable.Of(
                teams.Sum(team => team.Members.Count) * (long)Months * (ChannelsPerAnalysis + 1),
                Analyses(MakeContributions));
        }
    }

    private static IEnumerable<int> Channels => Enumerable.Range(0, ChannelsPerAnalysis);

    private static DateTime StartOf(int month) => ChatPlan.Begin.AddDays(month * 30);

    private static DateTime EndOf(int month) => StartOf(month + 1);

    private static long IndexOf(TeamPlan team, int month) => (team.Index * Months) + month;

    private static Guid AnalysisId(TeamPlan team, int month) => SeedRandom.For("analysis", IndexOf(team, month)).NextId(EndOf(month));

    private IEnumerable<TRow> Analyses<TRow>(Func<TeamPlan, int, IEnumerable<TRow>> rows) =>
        from team in teams from month in Enumerable.Range(0, Months) from row in rows(team, month) select row;

    private static SlackAnalysis MakeAnalysis(TeamPlan team, int month) => new()
    {
        Id = AnalysisId(team, month),
        WorkspaceId = SlackLoad.WorkspaceId(team),
        CreatedByUserId = team.OwnerId,
        Name = $"Month {month + 1}",
        StartDate = StartOf(month),
        EndDate = EndOf(month),
        LlmModel = UsageCost.Model,
        IsScheduled = true,
        ScheduleFrequency = SlackAnalysisFrequency.Monthly,
        Status = "completed",
        Progress = 100,
        CompletionTime = EndOf(month).AddMinutes(6),
        CreatedAt = EndOf(month),
        UpdatedAt = EndOf(month).AddMinutes(6),
    };

    private static SlackChannelAnalysis MakeChannelAnalysis(TeamPlan team, int month, int channel)
    {
        var random = SeedRandom.For("channel analysis", (IndexOf(team, month) * ChannelsPerAnalysis) + channel);
        var at = EndOf(month).AddMinutes(channel + 1);
        return new SlackChannelAnalysis
        {
            Id = random.NextId(at),
            AnalysisId = AnalysisId(team, month),
            ChannelId = SlackLoad.ChannelId(team, channel),
            WorkspaceId = SlackLoad.WorkspaceId(team),
            StartDate = StartOf(month),
            EndDate = EndOf(month),
            MessageCount = random.Next(15, 25),
            ParticipantCount = team.Members.Count,
            ThreadCount = 2,
            ReactionCount = 8,
            ChannelSummary = SampleText.OfLength(ref random, 300),
            TopicAnalysis = SampleText.Sentence(ref random),
            KeyHighlights = SampleText.Sentence(ref random),
            ModelUsed = UsageCost.Model,
            GeneratedAt = at,
            Status = "completed",
            CreatedAt = at,
            UpdatedAt = at,
        };
    }

    /// <summary>One for each member and channel, and one for each member over all channels.</summary>
    private static IEnumerable<SlackContribution> MakeContributions(TeamPlan team, int month)
    {
        for (var index = 0; index < team.Members.Count * (ChannelsPerAnalysis + 1); index++)
        {
            var (place, channel) = (index / (ChannelsPerAnalysis + 1), index % (ChannelsPerAnalysis + 1));
            var random = SeedRandom.For("contribution", (IndexOf(team, month) * 1000) + index);
            var at = EndOf(month).AddMinutes(6);
            var scores = Enumerable.Range(0, 4).Select(_ => random.Next(0, 101) / 10.0).ToArray();
            yield return new SlackContribution
            {
                Id = random.NextId(at),
                AnalysisId = AnalysisId(team, month),
                WorkspaceId = SlackLoad.WorkspaceId(team),
                UserId = SlackLoad.UserId(team, place),
                ChannelId = channel == ChannelsPerAnalysis ? null : SlackLoad.ChannelId(team, channel),
                ProblemSolvingScore = scores[0],
                KnowledgeSharingScore = scores[1],
                TeamCoordinationScore = scores[2],
                EngagementScore = scores[3],
                TotalScore = scores.Sum(),
                MessageCount = random.Next(0, 12),
                ThreadReplyCount = random.Next(0, 4),
                ReactionGivenCount = random.Next(0, 6),
                ReactionReceivedCount = random.Next(0, 6),
                Insights = SampleText.Sentence(ref random),
                CreatedAt = at,
                UpdatedAt = at,
            };
        }
    }
}
