namespace Assistant.Engine.Language;

/// <summary>The kinds of operations (specification, section 2.3).</summary>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write followed by a read.</summary>
    Mutation,

    /// <summary>A long-lived request that yields an answer for each event.</summary>
    Subscription,
}
