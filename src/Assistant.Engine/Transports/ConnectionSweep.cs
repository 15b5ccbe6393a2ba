using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Transports;

/// <summary>
/// Looks after all connections that stay open with one timer, so that an idle one has none of its own, and ends them when
/// the server stops.
/// </summary>
public sealed partial class ConnectionSweep : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<IStreamConnection, bool> _connections = new(ReferenceEqualityComparer.Instance);
    private readonly TimeProvider _clock;
    private readonly ILogger<ConnectionSweep> _logger;
    private readonly ITimer _timer;
    private readonly CancellationTokenRegistration _stopping;
    private int _isSweeping;
    private volatile bool _isStopping;

    /// <summary>Makes the sweep of a server.</summary>
    public ConnectionSweep(TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<ConnectionSweep> logger)
    {
        _clock = clock;
        _logger = logger;
        _timer = clock.CreateTimer(static sweep => ((ConnectionSweep)sweep!).Sweep(), this, Period, Period);
        _stopping = lifetime.ApplicationStopping.Register(Stop);
    }

    /// <summary>How many connections are open.</summary>
    public int Count => _connections.Count;

    /// <summary>True once the server is stopping and takes no connection that would stay open.</summary>
    internal bool IsStopping => _isStopping;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Dispose();
        _timer.Dispose();
    }

    /// <summary>Looks after a connection from now on.</summary>
    internal void Add(IStreamConnection connection)
    {
        _connections.TryAdd(connection, true);
        if (_isStopping)
        {
            connection.GoAway();
        }
    }

    /// <summary>Forgets a connection that has ended.</summary>
    internal void Remove(IStreamConnection connection) => _connections.TryRemove(connection, out _);

    private void Sweep()
    {
        if (Interlocked.Exchange(ref _isSweeping, 1) == 1)
        {
            return;
        }

        try
        {
            var timestamp = _clock.GetTimestamp();
            var now = _clock.GetUtcNow();
            foreach (var (connection, _) in _connections)
            {
                connection.Sweep(timestamp, now);
            }
        }
        catch (Exception error)
        {
            // Nothing else would catch it, and it would end the process.
            LogFailure(error);
        }
        finally
        {
            Volatile.Write(ref _isSweeping, 0);
        }
    }

    private void Stop()
    {
        _isStopping = true;
        foreach (var (connection, _) in _connections)
        {
            connection.GoAway();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Open connections couldn't be looked after.")]
    private partial void LogFailure(Exception error);
}
