using System.Globalization;
using Assistant.Data.Modules.Slack;

namespace Assistant.Data.Seeding.Demo;

/// <summary>
/// The workspace of <c>slack.json</c>, the conversations of <c>slack-messages.json</c>, and what the analyses of
/// <c>slack-analyses.json</c> say of them; the numbers in the analyses are counted from the conversations.
/// </summary>
internal sealed class SlackDemo(DemoStory story)
{
    private readonly List<SlackMessage> _messages = [];
    private readonly List<SlackReaction> _reactions = [];
    private SeedRandom _random = SeedRandom.For("demo slack", 0);

    /// <summary>Reads the files.</summary>
    public IReadOnlyList<SeedTable> Load()
    {
        var workspace = story.Tables("slack");
        foreach (var said in DemoStory.Read<Said[]>("slack-messages"))
        {
            var parent = Add(said, said.Channel!, null);
            foreach (var reply in said.Replies ?? [])
            {
                Add(reply, said.Channel!, parent);
            }
        }

        var analyses = story.Tables("slack-analyses");
        var rows = analyses.SelectMany(table => table.Rows).ToArray();
        foreach (var analysis in rows.OfType<SlackAnalysis>())
        {
            Count(analysis, rows);
        }

        return [.. workspace, SeedTable.Of(_messages), SeedTable.Of(_reactions), .. analyses];
    }

    private static string TimestampOf(DateTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(at).ToUnixTimeSeconds()}.{at.Ticks / 10 % 1_000_000:D6}");

    private SlackMessage Add(Said said, string channel, SlackMessage? parent)
    {
        var ts = said.Ts ?? TimestampOf(said.At);
        var message = new SlackMessage
        {
            Id = _random.NextId(said.At),
            ChannelId = story.Id(channel),
            WorkspaceId = story.Id("workspace"),
            UserId = story.Id(said.From),
            ParentId = parent?.Id,
            SlackId = ts,
            SlackTs = ts,
            Text = said.Text,
            ProcessedText = said.Text.Replace("<@U04ASSIST>", "@Assistant", StringComparison.Ordinal),
            ThreadTs = parent?.SlackTs ?? (said.Replies is null ? null : ts),
            IsThreadParent = said.Replies is not null,
            IsThreadReply = parent is not null,
            ReplyCount = said.Replies?.Length ?? 0,
            ReplyUsersCount = said.Replies?.Select(reply => reply.From).Distinct().Count() ?? 0,
            ReactionCount = said.Reactions?.Sum(reaction => reaction.Value.Length) ?? 0,
            MessageDatetime = said.At,
            IsAnalyzed = said.Category is not null,
            MessageCategory = said.Category,
            SentimentScore = said.Sentiment,
            CreatedAt = said.At.AddMinutes(5),
            UpdatedAt = said.At.AddMinutes(5),
        };
        _messages.Add(message);
        var reactedAt = said.At;
        foreach (var (emoji, people) in said.Reactions ?? [])
        {
            foreach (var person in people)
            {
                reactedAt = reactedAt.AddSeconds(_random.Next(20, 400));
                _reactions.Add(new SlackReaction
                {
                    Id = _random.NextId(reactedAt),
                    MessageId = message.Id,
                    ChannelId = message.ChannelId,
                    WorkspaceId = message.WorkspaceId,
                    UserId = story.Id(person),
                    EmojiName = emoji,
                    ReactionTs = TimestampOf(reactedAt),
                    CreatedAt = reactedAt,
                    UpdatedAt = reactedAt,
                });
            }
        }

        return message;
    }

    private void Count(SlackAnalysis analysis, object[] rows)
    {
        var channels = rows.OfType<SlackAnalysisChannel>()
            .Where(part => part.AnalysisId == analysis.Id).Select(part => part.ChannelId).ToHashSet();
        var seen = _messages
            .Where(message => channels.Contains(message.ChannelId)
                && message.MessageDatetime >= analysis.StartDate && message.MessageDatetime < analysis.EndDate)
            .ToArray();
        foreach (var part in rows.OfType<SlackChannelAnalysis>().Where(part => part.AnalysisId == analysis.Id))
        {
            var here = Array.FindAll(seen, message => message.ChannelId == part.ChannelId);
            part.MessageCount = here.Length;
            part.ParticipantCount = here.Select(message => message.UserId).Distinct().Count();
            part.ThreadCount = here.Count(message => message.IsThreadParent);
            part.ReactionCount = here.Sum(message => message.ReactionCount);
        }

        foreach (var contribution in rows.OfType<SlackContribution>().Where(contribution => contribution.AnalysisId == analysis.Id))
        {
            var here = Array.FindAll(seen, message => contribution.ChannelId is null || message.ChannelId == contribution.ChannelId);
            var own = Array.FindAll(here, message => message.UserId == contribution.UserId);
            var keys = here.Select(message => message.Id).ToHashSet();
            contribution.MessageCount = own.Length;
            contribution.ThreadReplyCount = own.Count(message => message.IsThreadReply);
            contribution.ReactionReceivedCount = own.Sum(message => message.ReactionCount);
            contribution.ReactionGivenCount = _reactions.Count(
                reaction => reaction.UserId == contribution.UserId && keys.Contains(reaction.MessageId));
        }
    }

    private sealed record Said(
        string? Channel, string From, DateTime At, string? Ts, string Text, string? Category, double? Sentiment,
        Dictionary<string, string[]>? Reactions, Said[]? Replies);
}
