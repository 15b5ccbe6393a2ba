namespace Assistant.Engine.Transports;

/// <summary>A connection that stays open, as the sweep sees it. Neither call may wait or throw.</summary>
internal interface IStreamConnection
{
    /// <summary>Does what is due: pings, and ends what has timed out or whose token has expired.</summary>
    /// <param name="timestamp">The clock's timestamp.</param>
    /// <param name="now">The time, as tokens have it.</param>
    void Sweep(long timestamp, DateTimeOffset now);

    /// <summary>Ends the connection because the server stops.</summary>
    void GoAway();
}
