using System.IO.Pipelines;
using Assistant.Engine.Errors;

namespace Assistant.Engine.Execution;

/// <summary>An answer, complete or still arriving. Dispose it when it is written.</summary>
public sealed class ExecutionResult : IAsyncDisposable
{
    private readonly ResponseSpool _spool;

    internal ExecutionResult(ExecutionOutcome outcome, bool isUnauthenticated, ResponseSpool spool)
    {
        Outcome = outcome;
        IsUnauthenticated = isUnauthenticated;
        _spool = spool;
    }

    /// <summary>How far the request came.</summary>
    public ExecutionOutcome Outcome { get; }

    /// <summary>True where a field was refused because nobody is signed in.</summary>
    public bool IsUnauthenticated { get; }

    /// <summary>The errors of a request that wasn't executed, which are all that its answer has; empty where it was.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; init; } = [];

    /// <summary>The answer's length in bytes; null while it is still arriving.</summary>
    public long? Length => _spool.CompletedLength;

    /// <summary>Writes the answer, UTF-8 JSON, as it arrives. A reader that is slow doesn't hold the database.</summary>
    /// <exception cref="IOException">The answer broke off: the database failed after its first part was sent.</exception>
    /// <exception cref="ClientStalledException">The client takes too little of it.</exception>
    public ValueTask CopyToAsync(PipeWriter writer, CancellationToken cancellationToken) =>
        _spool.CopyToAsync(writer, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _spool.DisposeAsync();
}
