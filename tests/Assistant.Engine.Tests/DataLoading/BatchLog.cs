namespace Assistant.Engine.Tests.DataLoading;

/// <summary>What the DataLoaders of a test were asked for.</summary>
public sealed class BatchLog
{
    /// <summary>Each batch: the loader's name and the keys.</summary>
    public List<string> Batches { get; } = [];

    /// <summary>How long a batch takes before it answers; nothing for an answer at once.</summary>
    public Func<Task> Latency { get; set; } = () => Task.CompletedTask;
}
