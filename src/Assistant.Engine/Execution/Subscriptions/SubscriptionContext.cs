using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Operations;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>What a source of events knows about its subscriber.</summary>
public sealed record SubscriptionContext
{
    /// <summary>Who subscribes, by the token.</summary>
    public required AuthenticatedCaller Caller { get; init; }

    /// <summary>The person that the token stood for when the subscription started.</summary>
    public required Reader Reader { get; init; }

    /// <summary>The operation.</summary>
    public required Operation Operation { get; init; }

    /// <summary>The root field with what is selected under it.</summary>
    public required Selection Selection { get; init; }

    /// <summary>The root field's arguments, coerced.</summary>
    public required ArgumentValues Arguments { get; init; }

    /// <summary>The operation's variables, coerced.</summary>
    public required VariableValues Variables { get; init; }

    /// <summary>The server's services.</summary>
    public required IServiceProvider Services { get; init; }
}
