using Assistant.Engine.DataLoading;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>
/// Runs the resolvers of one request one at a time, like a JavaScript event loop: what continues after an await waits in a
/// queue. When the queue is empty, no resolver can run on, and the batches of the DataLoaders are loaded. No thread is held
/// while everything waits.
/// </summary>
/// <param name="cancellationToken">Cancelled when the request is.</param>
internal sealed class ResolverScheduler(CancellationToken cancellationToken) : SynchronizationContext, IBatchScheduler
{
    private readonly Lock _lock = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = [];
    // Batches see the request's async-locals, such as its trace, wherever the thread comes from.
    private readonly ExecutionContext? _executionContext = ExecutionContext.Capture();
    private List<Action> _batches = [];
    private bool _isRunning;

    /// <inheritdoc/>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Runs work and what follows from it. The calling thread runs it until everything waits for the first time.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = Enqueue(static state => ((Action)state!)(), (Action)(() => _ = CompleteAsync(work, completion)));
        if (run)
        {
            Run();
        }

        return completion.Task;
    }

    /// <inheritdoc/>
    public void Schedule(Action dispatch)
    {
        bool start;
        lock (_lock)
        {
            _batches.Add(dispatch);
            start = !_isRunning;
            _isRunning = true;
        }

        if (start)
        {
            RunOnThreadPool();
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Enqueue(d, state))
        {
            RunOnThreadPool();
        }
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A resolver can't wait for another one without await.");

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    private static async Task CompleteAsync<T>(Func<Task<T>> work, TaskCompletionSource<T> completion)
    {
        try
        {
            completion.SetResult(await work());
        }
        catch (Exception exception)
        {
            completion.SetException(exception);
        }
    }

    private bool Enqueue(SendOrPostCallback callback, object? state)
    {
        lock (_lock)
        {
            _ready.Enqueue((callback, state));
            if (_isRunning)
            {
                return false;
            }

            _isRunning = true;
            return true;
        }
    }

    private void RunOnThreadPool() => ThreadPool.UnsafeQueueUserWorkItem(static scheduler => scheduler.Run(), this, preferLocal: false);

    private void Run()
    {
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            while (TryRunNext())
            {
            }
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }

    private bool TryRunNext()
    {
        (SendOrPostCallback Callback, object? State) next;
        List<Action>? batches = null;
        lock (_lock)
        {
            if (!_ready.TryDequeue(out next))
            {
                if (_batches.Count == 0)
                {
                    _isRunning = false;
                    return false;
                }

                batches = _batches;
                _batches = [];
            }
        }

        if (batches is null)
        {
            next.Callback(next.State);
        }
        else
        {
            batches.ForEach(Dispatch);
        }

        return true;
    }

    private void Dispatch(Action batch)
    {
        if (_executionContext is null)
        {
            batch();
        }
        else
        {
            ExecutionContext.Run(_executionContext, static state => ((Action)state!)(), batch);
        }
    }
}
