namespace Assistant.Engine.Execution;

/// <summary>How far a request came; transports choose their status code by it.</summary>
public enum ExecutionOutcome
{
    /// <summary>The operation ran: the answer has a <c>data</c> entry, null or not.</summary>
    Executed,

    /// <summary>The request failed before execution: the answer has no <c>data</c> entry.</summary>
    RequestError,

    /// <summary>The operation isn't a query where only queries may run (GET).</summary>
    OperationNotAllowed,

    /// <summary>The database can't be reached; the answer has no <c>data</c> entry.</summary>
    Unavailable,
}
