namespace Assistant.Engine.Sql;

/// <summary>A mutation's command found that its change can't be made (<c>app.require</c>). The transaction is over, and has changed nothing.</summary>
/// <param name="reason">Why, a word such as <c>NOT_FOUND</c>.</param>
/// <param name="inner">The driver's error.</param>
public sealed class MutationRefusedException(string reason, Exception inner) : Exception($"The change was refused: {reason}.", inner)
{
    /// <summary>Why, a word such as <c>NOT_FOUND</c>.</summary>
    public string Reason { get; } = reason;
}
