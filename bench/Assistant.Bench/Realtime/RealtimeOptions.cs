namespace Assistant.Bench.Realtime;

/// <summary>What the realtime bench does.</summary>
public sealed record RealtimeOptions
{
    /// <summary>How many idle subscribers; 0 leaves this part out.</summary>
    public required int Idle { get; init; }

    /// <summary>How many streams, each with a subscriber of its own; 0 leaves this part out.</summary>
    public required int Streams { get; init; }

    /// <summary>Chunks a second in each stream.</summary>
    public required double Rate { get; init; }

    /// <summary>How long each run of streams is measured.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How many runs.</summary>
    public required int Runs { get; init; }

    /// <summary>Whether the highest rate is looked for whose p99 is below a quarter of a second.</summary>
    public required bool FindsHighest { get; init; }

    /// <summary>How many subscribers one topic gets; 0 leaves this part out.</summary>
    public required int FanOut { get; init; }
}
