using Assistant.Engine.Sql;
using Assistant.Engine.Sql.Npgsql;
using Assistant.Graph.Hosting;
using Npgsql;

namespace Assistant.Graph.Modules.Focus;

/// <summary>
/// Ends focus modes and moves pomodoros on when their time has come, by <c>app.advance_focus</c>. It goes by PostgreSQL's clock, and
/// the database moves each row once, so any number of instances may run one, and any may end at any moment.
/// </summary>
/// <remarks>
/// It sleeps until the next row is due, and half a second at most, since people start and change rows through other instances. While
/// nobody focuses that is one look into an empty index each time.
/// </remarks>
internal sealed partial class PomodoroClock : BackgroundService
{
    private const int RowsAtOnce = 200;
    private const int TimeoutSeconds = 5;

    // One round trip whose transaction nothing can keep open: an instance that stops answering in the middle would hold its rows'
    // locks, and others pass by those.
    private const string Begin = "begin isolation level read committed";
    private const string Advance = "select moved, next_due_ms from app.advance_focus(now(), $1)";
    private const string Commit = "commit";

    private static readonly TimeSpan LongestSleep = TimeSpan.FromMilliseconds(500);

    // While somebody else has a row that is due: too short to be noticed, and long enough not to keep a processor busy.
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan ShortestRetry = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(1);

    private readonly string _connectionString;
    private readonly DatabaseReadiness _readiness;
    private readonly TimeProvider _time;
    private readonly ILogger<PomodoroClock> _logger;

    /// <summary>Prepares the clock of a server.</summary>
    /// <param name="database">What the server serves from.</param>
    /// <param name="readiness">Whether it may: until then, the clock stands still.</param>
    /// <param name="time">What the clock sleeps by.</param>
    /// <param name="logger">Told when the database goes away, and when it's back.</param>
    public PomodoroClock(ServingDatabase database, DatabaseReadiness readiness, TimeProvider time, ILogger<PomodoroClock> logger)
    {
        // A connection of its own, so that requests that keep all of theirs don't make it late.
        _connectionString = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            MinPoolSize = 0,
            MaxPoolSize = 1,
            Timeout = TimeoutSeconds,
            CommandTimeout = TimeoutSeconds,
        }.ConnectionString;
        _readiness = readiness;
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var database = GraphRuntime.CreateDatabase(_connectionString);
        var retry = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan sleep;
            try
            {
                sleep = _readiness.MayServe ? await AdvanceAsync(database, stoppingToken) : LongestSleep;
                if (retry > TimeSpan.Zero && _readiness.MayServe)
                {
                    LogResumed();
                    retry = TimeSpan.Zero;
                }
            }
            catch (Exception exception) when (exception is NpgsqlException or DatabaseUnavailableException or TimeoutException)
            {
                if (retry == TimeSpan.Zero && !stoppingToken.IsCancellationRequested)
                {
                    LogStopped(exception.Message);
                }

                retry = TimeSpan.FromTicks(Math.Clamp(2 * retry.Ticks, ShortestRetry.Ticks, LongestRetry.Ticks));
                sleep = retry;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            // What ends the sleep is looked at above; an exception would be told as a failure.
            await Task.Delay(sleep, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Moves what is due, and says how long nothing will be.
    private static async Task<TimeSpan> AdvanceAsync(NpgsqlDatabase database, CancellationToken stoppingToken)
    {
        await using var connection = await database.OpenAsync(stoppingToken);
        while (true)
        {
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new NpgsqlBatchCommand(Begin),
                    new NpgsqlBatchCommand(Advance) { Parameters = { new NpgsqlParameter<int> { TypedValue = RowsAtOnce } } },
                    new NpgsqlBatchCommand(Commit),
                },
            };

            // A server that ends finishes what it has begun, which is short.
            await using var reader = await batch.ExecuteReaderAsync(CancellationToken.None);
            await reader.ReadAsync(CancellationToken.None);
            var (moved, nextDue) = (reader.GetInt32(0), TimeSpan.FromMilliseconds(reader.GetInt32(1)));
            await reader.CloseAsync();
            if (moved < RowsAtOnce || stoppingToken.IsCancellationRequested)
            {
                return nextDue < ShortestSleep ? ShortestSleep : nextDue > LongestSleep ? LongestSleep : nextDue;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The pomodoro clock stands still; it goes on when the database lets it. {Problem}")]
    private partial void LogStopped(string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "The pomodoro clock goes on.")]
    private partial void LogResumed();
}
