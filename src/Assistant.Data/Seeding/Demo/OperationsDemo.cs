using System.Text.Json;
using Assistant.Data.Modules.Chats;
using Assistant.Data.Modules.Operations;

namespace Assistant.Data.Seeding.Demo;

/// <summary>
/// What <c>operations.json</c> tells, and the uses of models that follow from the conversations: for each answer its own and the
/// choice of its agent, for each version of a document its writing; and the limits' counters, as those uses have moved them.
/// </summary>
internal sealed class OperationsDemo(DemoStory story, ChatsDemo chats)
{
    private const string Writer = "claude-sonnet-4";

    private readonly List<UsageLog> _logs = [];
    private SeedRandom _random = SeedRandom.For("demo usage", 0);

    /// <summary>Reads the file and counts.</summary>
    public IReadOnlyList<SeedTable> Load()
    {
        var told = story.Tables("operations");
        foreach (var answer in chats.Messages.Where(message => message.Role is MessageRole.Assistant))
        {
            AddAnswer(answer);
        }

        foreach (var version in chats.Versions)
        {
            AddWriting(version);
        }

        var limits = UsageCounters.Of(_logs, LimitsOf(told), DateTime.MinValue);
        return [told[0], SeedTable.Of(_logs), SeedTable.Of(limits), .. told.Skip(1)];
    }

    /// <summary>The limits of each agent, from its settings.</summary>
    private static IReadOnlyDictionary<(AgentType Agent, RateLimitPeriod Period), int> LimitsOf(IReadOnlyList<SeedTable> told)
    {
        var limits = new Dictionary<(AgentType Agent, RateLimitPeriod Period), int>();
        foreach (var config in told.SelectMany(table => table.Rows).OfType<AdminConfig>())
        {
            var agent = Enum.GetValues<AgentType>()
                .Single(agent => config.ConfigKey.StartsWith(Model.StoredEnum.ToText(agent) + "_agent", StringComparison.Ordinal));
            foreach (var limit in config.ConfigData.GetProperty("rateLimits").EnumerateObject())
            {
                limits.Add((agent, Model.StoredEnum.Parse<RateLimitPeriod>(limit.Name)), limit.Value.GetInt32());
            }
        }

        return limits;
    }

    private void AddAnswer(Message answer)
    {
        var cost = answer.Cost!.Value;
        var inputCost = UsageCost.Of(answer.InputTokens!.Value, 0);
        var took = _random.Next(900, 3900);
        Add(answer.UserId, answer.ChatId, AgentType.Routing, 180, 6, answer.CreatedAt.AddMilliseconds(-took - 200), 190);
        var log = Add(answer.UserId, answer.ChatId, AgentType.Chat, answer.InputTokens.Value, answer.OutputTokens!.Value, answer.CreatedAt, took);
        (log.InputCost, log.OutputCost, log.TotalCost) = (inputCost, cost - inputCost, cost);
    }

    private void AddWriting(DocumentVersion version)
    {
        var output = UsageCost.Tokens(version.Content?.Length ?? 0);
        var log = Add(version.UserId, null, AgentType.Artifact, output * 2, output, version.CreatedAt, _random.Next(2500, 9000));
        (log.ModelUsed, log.Provider) = (Writer, ModelProvider.Anthropic);
        (log.InputCost, log.OutputCost) = (log.InputTokens * 3m / 1_000_000, log.OutputTokens * 15m / 1_000_000);
        log.TotalCost = log.InputCost + log.OutputCost;
        log.Metadata = JsonSerializer.SerializeToElement(new { title = version.Title });
    }

    private UsageLog Add(Guid user, Guid? chat, AgentType agent, int input, int output, DateTime answeredAt, int took)
    {
        var (inputCost, outputCost) = (UsageCost.Of(input, 0), UsageCost.Of(0, output));
        var askedAt = answeredAt.AddMilliseconds(-took);
        var log = new UsageLog
        {
            Id = _random.NextId(askedAt),
            UserId = user,
            ChatId = chat,
            AgentType = agent,
            ModelUsed = UsageCost.Model,
            Provider = ModelProvider.Google,
            InputTokens = input,
            OutputTokens = output,
            TotalTokens = input + output,
            InputCost = inputCost,
            OutputCost = outputCost,
            TotalCost = inputCost + outputCost,
            RequestTimestamp = askedAt,
            ResponseTimestamp = answeredAt,
            DurationMs = took,
            Metadata = JsonSerializer.SerializeToElement(new { finishReason = "stop" }),
        };
        _logs.Add(log);
        return log;
    }
}
