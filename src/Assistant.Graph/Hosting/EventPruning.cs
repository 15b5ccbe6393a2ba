using Assistant.Engine.Sql.Topics;

namespace Assistant.Graph.Hosting;

/// <summary>Deletes events that are too old to be resumed from. Every instance does, and what one deletes the others leave out.</summary>
internal sealed partial class EventPruning(IEventLog log, TimeProvider clock, ILogger<EventPruning> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Retention = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await log.PruneAsync(clock.GetUtcNow() - Retention, stoppingToken);
                }
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
                {
                    // The next minute comes.
                    LogFailed(exception.Message);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A server that is let go without being stopped would tell it as a failure.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old events couldn't be deleted: {Problem}")]
    private partial void LogFailed(string problem);
}
