using System.Text.Json;
using Assistant.Data.Model;
using Assistant.Data.Modules.Operations;

namespace Assistant.Data.Seeding.Load;

/// <summary>
/// For each person 5,000 uses of models: ten for each answer, of which one is the answer's own and costs what it costs; the counters
/// of the last month; and for each person 50 audited actions and 20 that wait for attention. A use is about 500 bytes.
/// </summary>
internal sealed class OperationsLoad(int userCount)
{
    private const int LogsPerAnswer = 10;
    private const int AnswersPerChat = ChatPlan.MessageCount / 2;
    private const int LogsPerChat = LogsPerAnswer * AnswersPerChat;
    private const int AuditsPerUser = 50;
    private const int AuditsPerRequest = 5;
    private const int ActionsPerUser = 20;

    private static readonly Dictionary<(AgentType Agent, RateLimitPeriod Period), int> Limits =
        (from agent in Enum.GetValues<AgentType>()
         from period in Enum.GetValues<RateLimitPeriod>()
         select (agent, period)).ToDictionary(key => key, key => key.period is RateLimitPeriod.Daily ? 1000 : 200);

    // What a use was: its agent, its model and who runs it, and whether it was for the chat.
    private static readonly (AgentType Agent, string Model, ModelProvider Provider, bool HasChat)[] Steps =
    [
        (AgentType.Routing, UsageCost.Model, ModelProvider.Google, true),
        (AgentType.Chat, UsageCost.Model, ModelProvider.Google, true),
        (AgentType.Routing, "gpt-4.1-mini", ModelProvider.Openai, false),
        (AgentType.Routing, "gpt-4.1-mini", ModelProvider.Openai, true),
        (AgentType.Artifact, "claude-sonnet-4", ModelProvider.Anthropic, true),
        (AgentType.Artifact, "claude-sonnet-4", ModelProvider.Anthropic, false),
        (AgentType.Artifact, "gpt-4.1", ModelProvider.Openai, false),
        (AgentType.GitMcp, "claude-sonnet-4", ModelProvider.Anthropic, true),
        (AgentType.GitMcp, "claude-sonnet-4", ModelProvider.Anthropic, false),
        (AgentType.GitMcp, UsageCost.Model, ModelProvider.Google, false),
    ];

    // Few, since making them takes longer than writing them.
    private static readonly JsonElement[] Metadata = [.. Enumerable.Range(0, 64).Select(MakeMetadata)];

    private static readonly string[] States = ["open", "open", "in_progress", "resolved", "dismissed"];

    private static readonly string[] Events = ["overlap", "credential_expired", "invite_unanswered", "timesheet_ready", "uncategorized"];

    /// <summary>The tables, in the order of their references.</summary>
    public IEnumerable<SeedTable> Tables
    {
        get
        {
            var users = Enumerable.Range(0, userCount);
            yield return SeedTable.Of([.. Enum.GetValues<AgentType>().Select(MakeConfig)]);
            yield return SeedTable.Of(
                (long)userCount * ChatsLoad.ChatsPerUser * LogsPerChat,
                users.SelectMany(user => Enumerable.Range(0, ChatsLoad.ChatsPerUser).SelectMany(chat => MakeLogs(user, chat))));
            yield return SeedTable.Of([.. users.SelectMany(MakeCounters)]);
            yield return SeedTable.Of((long)userCount * AuditsPerUser, users.SelectMany(MakeAudits));
            yield return SeedTable.Of((long)userCount * ActionsPerUser, users.SelectMany(MakeActions));
        }
    }

    private static JsonElement MakeMetadata(int index)
    {
        var random = SeedRandom.For("usage metadata", index);
        return JsonSerializer.SerializeToElement(new
        {
            finishReason = "stop",
            toolCalls = Enumerable.Range(0, 2).Select(_ => SampleText.Title(ref random)).ToArray(),
            region = "europe-west4",
            cachedInputTokens = random.Next(0, 900),
            attempt = 1,
            note = SampleText.Sentence(ref random),
        });
    }

    private static AdminConfig MakeConfig(AgentType agent)
    {
        var at = ChatPlan.Begin.AddDays(-29);
        return new AdminConfig
        {
            Id = SeedRandom.For("config", (int)agent).NextId(at),
            ConfigKey = $"{StoredEnum.ToText(agent)}_agent",
            ConfigData = JsonSerializer.SerializeToElement(new
            {
                enabled = true,
                rateLimits = new { hourly = Limits[(agent, RateLimitPeriod.Hourly)], daily = Limits[(agent, RateLimitPeriod.Daily)] },
                models = Steps.Where(step => step.Agent == agent).Select(step => step.Model).Distinct()
                    .ToDictionary(model => model, _ => new { inputPrice = 0.10, outputPrice = 0.40 }),
            }),
            CreatedAt = at,
            UpdatedAt = at,
        };
    }

    private static IEnumerable<UsageLog> MakeLogs(int user, int chatIndex)
    {
        var chat = ChatPlan.Make(IdentityLoad.UserId(user), user, chatIndex, ChatsLoad.ChatsPerUser);
        var random = SeedRandom.For("usage", chat.Index);
        for (var i = 0; i < LogsPerChat; i++)
        {
            var answer = chat.Messages[(i / LogsPerAnswer * 2) + 1];
            var step = Steps[i % LogsPerAnswer];
            var isAnswer = step.Agent is AgentType.Chat;
            var took = random.Next(200, 3900);
            var answeredAt = isAnswer ? answer.CreatedAt : answer.CreatedAt.AddMilliseconds(((i % LogsPerAnswer) * 40) - 400);
            var (input, output) = isAnswer
                ? (answer.InputTokens!.Value, answer.OutputTokens!.Value)
                : (random.Next(100, 3000), random.Next(10, 600));
            var inputCost = UsageCost.Of(input, 0);
            var cost = isAnswer ? answer.Cost!.Value : inputCost + UsageCost.Of(0, output);
            yield return new UsageLog
            {
                Id = random.NextId(answeredAt.AddMilliseconds(-took)),
                UserId = chat.UserId,
                ChatId = step.HasChat ? chat.Id : null,
                AgentType = step.Agent,
                ModelUsed = step.Model,
                Provider = step.Provider,
                InputTokens = input,
                OutputTokens = output,
                TotalTokens = input + output,
                InputCost = inputCost,
                OutputCost = cost - inputCost,
                TotalCost = cost,
                RequestTimestamp = answeredAt.AddMilliseconds(-took),
                ResponseTimestamp = answeredAt,
                DurationMs = took,
                Metadata = random.Pick(Metadata),
            };
        }
    }

    private static IReadOnlyList<RateLimit> MakeCounters(int user)
    {
        const int days = 30;
        const int chats = (ChatsLoad.ChatsPerUser * days / 365) + 2;
        var logs = Enumerable.Range(ChatsLoad.ChatsPerUser - chats, chats).SelectMany(chat => MakeLogs(user, chat));
        var counters = UsageCounters.Of(logs, Limits, ChatPlan.Begin.Date.AddDays(365 - days));
        for (var i = 0; i < counters.Count; i++)
        {
            counters[i].Id = SeedRandom.For($"counter {user}", i).NextId(counters[i].CreatedAt);
        }

        return counters;
    }

    private static IEnumerable<AuditLog> MakeAudits(int user)
    {
        for (var i = 0; i < AuditsPerUser; i++)
        {
            var random = SeedRandom.For("audit", ((long)user * AuditsPerUser) + i);
            var whole = i / AuditsPerRequest * AuditsPerRequest;
            var at = ChatPlan.Begin.AddDays(whole * 7).AddSeconds(user + i - whole);
            var isWhole = i == whole;
            yield return new AuditLog
            {
                Id = IdOf(i, at),
                UserId = IdentityLoad.UserId(user),
                ActionType = isWhole ? "archive" : "step",
                Operation = isWhole ? "archive.run" : "archive.move",
                ResourceType = isWhole ? "ArchiveConfiguration" : "Appointment",
                ResourceId = $"{user}-{i}",
                Status = random.Chance(95) ? "success" : "failure",
                Message = SampleText.Sentence(ref random),
                DurationMs = random.Next(10, 5000) / 4.0,
                IpAddress = "192.0.2.1",
                CorrelationId = $"run-{user}-{whole}",
                ParentId = isWhole ? null : IdOf(whole, at.AddSeconds(whole - i)),
                CreatedAt = at,
            };
        }

        Guid IdOf(int index, DateTime at) => SeedRandom.For("audit id", ((long)user * AuditsPerUser) + index).NextId(at);
    }

    private static IEnumerable<ActionLog> MakeActions(int user)
    {
        for (var i = 0; i < ActionsPerUser; i++)
        {
            var random = SeedRandom.For("action", ((long)user * ActionsPerUser) + i);
            var at = ChatPlan.Begin.AddDays(i * 18).AddMinutes(random.Next(0, 600));
            yield return new ActionLog
            {
                Id = random.NextId(at),
                UserId = IdentityLoad.UserId(user),
                EventType = random.Pick(Events),
                State = random.Pick(States),
                Description = SampleText.Sentence(ref random),
                CreatedAt = at,
                UpdatedAt = at,
            };
        }
    }
}
