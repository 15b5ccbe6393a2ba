namespace Assistant.Engine.Transports;

/// <summary>For which operations a client wants server-sent events.</summary>
internal enum EventStreamUse
{
    /// <summary>For none.</summary>
    Never,

    /// <summary>For subscriptions; other operations are answered in one piece.</summary>
    ForSubscriptions,

    /// <summary>For every operation.</summary>
    ForAll,
}
