namespace Assistant.Engine.DataLoading;

/// <summary>Decides when the keys that DataLoaders collect are loaded: when no resolver of the request can run on without them.</summary>
public interface IBatchScheduler
{
    /// <summary>Cancelled when the request is.</summary>
    CancellationToken CancellationToken { get; }

    /// <summary>Has a batch loaded as soon as no resolver can run on. May be called from any thread.</summary>
    /// <param name="dispatch">Starts the loading; doesn't throw.</param>
    void Schedule(Action dispatch);
}
