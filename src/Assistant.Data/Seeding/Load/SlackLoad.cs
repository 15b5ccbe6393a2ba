using System.Globalization;
using System.Text.Json;
using Assistant.Data.Modules.Slack;

namespace Assistant.Data.Seeding.Load;

/// <summary>For each team a workspace of 12 channels with 250 messages each, in threads and with reactions, and analyses of it.</summary>
internal sealed class SlackLoad(IReadOnlyList<TeamPlan> teams, IntegrationsLoad integrations)
{
    private const int ChannelsPerTeam = IntegrationsLoad.ChannelsPerTeam;
    private const int MessagesPerChannel = 250;

    // Each message whose index is a multiple of ten begins a thread, which the next three are replies in.
    private const int ThreadEvery = 10;
    private const int RepliesPerThread = 3;

    // Each message whose index is a multiple of five has two reactions.
    private const int ReactionEvery = 5;
    private const int ReactionsPerMessage = 2;

    private static readonly string[] Emojis = ["thumbsup", "tada", "eyes", "heart", "white_check_mark", "joy"];

    private static readonly string[] Categories = ["question", "solution", "update", "announcement", "knowledge"];

    /// <summary>The tables, in the order of their references.</summary>
    public IEnumerable<SeedTable> Tables
    {
        get
        {
            long channels = teams.Count * ChannelsPerTeam;
            yield return SeedTable.Of(teams.Count, teams.Select(MakeWorkspace));
            yield return SeedTable.Of(
                teams.Sum(team => team.Members.Count),
                teams.SelectMany(team => team.Members.Select((_, place) => MakeUser(team, place))));
            yield return SeedTable.Of(channels, Channels<SlackChannel>((team, channel) => [MakeChannel(team, channel)]));
            yield return SeedTable.Of(
                channels * MessagesPerChannel,
                Channels((team, channel) => Enumerable.Range(0, MessagesPerChannel).Select(index => MakeMessage(team, channel, index))));
            yield return SeedTable.Of(
                channels * MessagesPerChannel / ReactionEvery * ReactionsPerMessage,
                Channels((team, channel) => Enumerable.Range(0, MessagesPerChannel / ReactionEvery * ReactionsPerMessage)
                    .Select(index => MakeReaction(team, channel, index))));
            foreach (var table in new SlackAnalysesLoad(teams).Tables)
            {
                yield return table;
            }
        }
    }

    /// <summary>The key of a team's workspace.</summary>
    public static Guid WorkspaceId(TeamPlan team) => SeedRandom.For("workspace", team.Index).NextId(team.CreatedAt.AddDays(2));

    /// <summary>The key of a channel.</summary>
    public static Guid ChannelId(TeamPlan team, int channel) =>
        SeedRandom.For("channel", (team.Index * ChannelsPerTeam) + channel).NextId(team.CreatedAt.AddDays(2));

    /// <summary>The key of the account of a member.</summary>
    public static Guid UserId(TeamPlan team, int place) =>
        SeedRandom.For("slack user", (team.Index * 100L) + place).NextId(team.CreatedAt.AddDays(2));

    private IEnumerable<TRow> Channels<TRow>(Func<TeamPlan, int, IEnumerable<TRow>> rows) =>
        from team in teams from channel in Enumerable.Range(0, ChannelsPerTeam) from row in rows(team, channel) select row;

    private SlackWorkspace MakeWorkspace(TeamPlan team)
    {
        var random = SeedRandom.For("workspace tokens", team.Index);
        var at = team.CreatedAt.AddDays(2);
        return new SlackWorkspace
        {
            Id = WorkspaceId(team),
            TeamId = team.Id,
            IntegrationId = integrations.SlackOf(team),
            SlackId = $"T{team.Index + 1:D6}",
            Name = $"Team {team.Index + 1}",
            Domain = $"team-{team.Index + 1}",
            TeamSize = team.Members.Count,
            Metadata = JsonSerializer.SerializeToElement(new { plan = "pro" }),
            IsConnected = true,
            ConnectionStatus = "active",
            LastConnectedAt = at,
            LastSyncAt = ChatPlan.Begin.AddDays(364),
            EncryptedAccessToken = EncryptedText.Base64(ref random, 96),
            CreatedAt = at,
            UpdatedAt = ChatPlan.Begin.AddDays(364),
        };
    }

    private static SlackUser MakeUser(TeamPlan team, int place)
    {
        var person = team.Members[place];
        return new SlackUser
        {
            Id = UserId(team, place),
            WorkspaceId = WorkspaceId(team),
            SlackId = IdentityLoad.SlackId(person),
            Name = $"person.{person}",
            RealName = $"Person {person}",
            Email = $"person.{person}@work.example.com",
            Title = place == 0 ? "Lead" : "Member",
            Timezone = "Europe/Lisbon",
            TimezoneOffset = 0,
            IsAdmin = place < 2,
            CreatedAt = team.CreatedAt.AddDays(2),
            UpdatedAt = team.CreatedAt.AddDays(2),
        };
    }

    private SlackChannel MakeChannel(TeamPlan team, int channel) => new()
    {
        Id = ChannelId(team, channel),
        WorkspaceId = WorkspaceId(team),
        ResourceId = integrations.ChannelOf(team, channel),
        SlackId = $"C{team.Index + 1:D5}{channel:D3}",
        Name = SampleNames.Of(channel),
        Type = channel % 6 == 5 ? SlackChannelKind.Private : SlackChannelKind.Public,
        MemberCount = team.Members.Count,
        HasBot = true,
        IsSelectedForAnalysis = channel < 4,
        LastSyncAt = ChatPlan.Begin.AddDays(364),
        CreatedAt = team.CreatedAt.AddDays(2),
        UpdatedAt = team.CreatedAt.AddDays(2),
    };

    private static (Guid Id, DateTime At) MessageKey(TeamPlan team, int channel, int index)
    {
        var random = SeedRandom.For("slack message", (((team.Index * (long)ChannelsPerTeam) + channel) * MessagesPerChannel) + index);
        const int slot = 364 * 24 * 60 / MessagesPerChannel;
        // A reply comes minutes after the message before it.
        var begins = index % ThreadEvery is > 0 and <= RepliesPerThread ? index / ThreadEvery * ThreadEvery : index;
        var at = ChatPlan.Begin.AddMinutes((begins * slot) + ((index - begins) * 9) + random.Next(0, 9)).AddMicroseconds(random.Next(0, 60_000_000));
        return (random.NextId(at), at);
    }

    private static SlackMessage MakeMessage(TeamPlan team, int channel, int index)
    {
        var (id, at) = MessageKey(team, channel, index);
        var random = SeedRandom.For("slack text", (((team.Index * (long)ChannelsPerTeam) + channel) * MessagesPerChannel) + index);
        var isReply = index % ThreadEvery is > 0 and <= RepliesPerThread;
        var isParent = index % ThreadEvery == 0;
        var parent = isReply ? MessageKey(team, channel, index / ThreadEvery * ThreadEvery) : (Id: id, At: at);
        return new SlackMessage
        {
            Id = id,
            ChannelId = ChannelId(team, channel),
            WorkspaceId = WorkspaceId(team),
            UserId = UserId(team, random.Next(0, team.Members.Count)),
            ParentId = isReply ? parent.Id : null,
            SlackId = TimestampOf(at),
            SlackTs = TimestampOf(at),
            Text = SampleText.OfLength(ref random, random.Next(40, 260)),
            ThreadTs = isReply || isParent ? TimestampOf(parent.At) : null,
            IsThreadParent = isParent,
            IsThreadReply = isReply,
            ReplyCount = isParent ? RepliesPerThread : 0,
            ReplyUsersCount = isParent ? Math.Min(2, team.Members.Count) : 0,
            ReactionCount = index % ReactionEvery == 0 ? ReactionsPerMessage : 0,
            MessageDatetime = at,
            IsAnalyzed = channel < 4,
            MessageCategory = channel < 4 ? random.Pick(Categories) : null,
            SentimentScore = channel < 4 ? random.Next(-10, 11) / 10.0 : null,
            CreatedAt = at.AddMinutes(5),
            UpdatedAt = at.AddMinutes(5),
        };
    }

    private static SlackReaction MakeReaction(TeamPlan team, int channel, int index)
    {
        var (message, at) = MessageKey(team, channel, index / ReactionsPerMessage * ReactionEvery);
        var random = SeedRandom.For(
            "reaction", (((team.Index * (long)ChannelsPerTeam) + channel) * MessagesPerChannel * ReactionsPerMessage) + index);
        var reactedAt = at.AddSeconds(random.Next(10, 600));
        return new SlackReaction
        {
            Id = random.NextId(reactedAt),
            MessageId = message,
            ChannelId = ChannelId(team, channel),
            WorkspaceId = WorkspaceId(team),
            UserId = UserId(team, random.Next(0, team.Members.Count)),
            // Not the same one twice on a message.
            EmojiName = Emojis[(random.Next(0, 3) * 2) + (index % ReactionsPerMessage)],
            ReactionTs = TimestampOf(reactedAt),
            CreatedAt = reactedAt,
            UpdatedAt = reactedAt,
        };
    }

    private static string TimestampOf(DateTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(at).ToUnixTimeSeconds()}.{at.Ticks / 10 % 1_000_000:D6}");
}
