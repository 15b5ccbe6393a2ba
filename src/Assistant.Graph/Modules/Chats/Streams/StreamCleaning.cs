using Assistant.Engine.Sql.Npgsql;
using Npgsql;
using NpgsqlTypes;

namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary>
/// Lets go of the chunks of streams that ended a while ago, and fails those that nobody appends to any more. Every instance does, and
/// what one has taken the others leave out.
/// </summary>
internal sealed partial class StreamCleaning(NpgsqlDatabase database, TimeProvider clock, ILogger<StreamCleaning> logger) : BackgroundService
{
    private const int Most = 500;
    private const string Begin = "begin isolation level read committed";
    private const string Clean = "select app.clean_streams($1, $2, $3)";
    private const string Commit = "commit";

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Retention = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    while (await CleanAsync(stoppingToken) == Most)
                    {
                    }
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

    private async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(Begin),
                new NpgsqlBatchCommand(Clean)
                {
                    Parameters =
                    {
                        Moment(now - Retention),
                        Moment(now - LongestSilence),
                        new NpgsqlParameter<int> { TypedValue = Most, NpgsqlDbType = NpgsqlDbType.Integer },
                    },
                },
                new NpgsqlBatchCommand(Commit),
            },
        };
        return (int)(await batch.ExecuteScalarAsync(cancellationToken))!;
    }

    private static NpgsqlParameter<DateTime> Moment(DateTimeOffset moment) =>
        new() { TypedValue = moment.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old chunks of streams couldn't be deleted: {Problem}")]
    private partial void LogFailed(string problem);
}
