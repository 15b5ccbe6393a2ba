using Assistant.Data.Modules.Chats;

namespace Assistant.Data.Seeding.Load;

/// <summary>What a chat of a load will hold, without its texts: cheap enough to be made anew for each table that needs it.</summary>
internal sealed record ChatPlan(long Index, Guid Id, Guid UserId, DateTime CreatedAt, IReadOnlyList<MessagePlan> Messages)
{
    public const int MessageCount = 10;

    /// <summary>The first instant of the year that a load covers.</summary>
    public static readonly DateTime Begin = new(2025, 1, 1, 6, 0, 0, DateTimeKind.Utc);

    private const int MinutesOfYear = 365 * 24 * 60;

    public static ChatPlan Make(Guid userId, long userIndex, int chatIndex, int chatsPerUser)
    {
        var index = (userIndex * chatsPerUser) + chatIndex;
        var random = SeedRandom.For("chat", index);
        var slot = MinutesOfYear / chatsPerUser;
        var at = Begin.AddMinutes((chatIndex * slot) + random.Next(0, slot - 300)).AddMicroseconds(random.Next(0, 60_000_000));
        var id = random.NextId(at);
        var messages = new MessagePlan[MessageCount];
        var createdAt = at;
        var input = 0;
        for (var i = 0; i < MessageCount; i++)
        {
            var isAnswer = i % 2 == 1;
            var length = isAnswer ? random.Next(700, 2000) : random.Next(100, 800);
            at = at.AddSeconds(isAnswer ? random.Next(4, 30) : random.Next(30, 600)).AddMicroseconds(random.Next(0, 1_000_000));
            var output = UsageCost.Tokens(length);
            messages[i] = new MessagePlan(
                (index * MessageCount) + i,
                random.NextId(at),
                isAnswer ? MessageRole.Assistant : MessageRole.User,
                at,
                length,
                isAnswer ? input : null,
                isAnswer ? output : null,
                isAnswer ? UsageCost.Of(input, output) : null);
            input += output;
        }

        return new ChatPlan(index, id, userId, createdAt, messages);
    }
}
