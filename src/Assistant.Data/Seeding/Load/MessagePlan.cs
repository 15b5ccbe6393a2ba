using Assistant.Data.Modules.Chats;

namespace Assistant.Data.Seeding.Load;

/// <summary>What a message of a load will be, without its text.</summary>
internal sealed record MessagePlan(
    long Index, Guid Id, MessageRole Role, DateTime CreatedAt, int Length, int? InputTokens, int? OutputTokens, decimal? Cost)
{
    /// <summary>A fifth of all messages are voted on, all of them answers.</summary>
    public bool HasVote => Index % 10 is 1 or 7;
}
