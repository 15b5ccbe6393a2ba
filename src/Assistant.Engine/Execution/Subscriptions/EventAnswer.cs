namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>What an event comes to for a subscriber.</summary>
/// <param name="IsWhole">Whether the part is the whole data, or the root field's object.</param>
/// <param name="Part">The data; null where the event gives no answer.</param>
internal sealed record EventAnswer(bool IsWhole, AnswerPart? Part)
{
    /// <summary>The subscriber may no longer see what the subscription is about, which ends it.</summary>
    public static EventAnswer Gone { get; } = new(false, null);

    /// <summary>The row is gone already, or was never to be seen: no answer, and the next event.</summary>
    public static EventAnswer Skipped { get; } = new(true, null);
}
