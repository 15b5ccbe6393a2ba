using Assistant.Engine.Sql.Topics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>Hears PostgreSQL's notifications on a connection of its own, which it makes anew when it's lost.</summary>
/// <param name="options">Where, and on which channel.</param>
/// <param name="clock">What pauses between attempts go by.</param>
/// <param name="logger">Told of lost connections.</param>
public sealed partial class NpgsqlNotificationListener(
    NpgsqlListenerOptions options, TimeProvider clock, ILogger<NpgsqlNotificationListener> logger) : ITopicListener
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task ListenAsync(Action listening, Action<Topic> woken, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        var isLost = false;
        await using var source = CreateSource();
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync(
                    source,
                    () =>
                    {
                        if (isLost)
                        {
                            LogRegained();
                        }

                        (pause, isLost) = (FirstPause, false);
                        listening();
                    },
                    woken,
                    cancellationToken);
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Whatever it is, the next attempt may go well. Said once for an outage, however long.
                if (!isLost)
                {
                    LogLost(exception.Message);
                }

                isLost = true;
            }

            await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>The topic that a payload names; false where it isn't one, or comes from this instance.</summary>
    internal static bool TryParse(string payload, TopicOrigin own, out Topic topic)
    {
        var colon = payload.LastIndexOf(':');
        var at = payload.IndexOf('@', colon + 1);
        var end = at < 0 ? payload.Length : at;
        if (colon > 0
            && Guid.TryParseExact(payload.AsSpan(colon + 1, end - colon - 1), "D", out var key)
            && (at < 0 || !payload.AsSpan(at + 1).SequenceEqual(own.Name)))
        {
            topic = new Topic(payload[..colon], key);
            return true;
        }

        topic = default;
        return false;
    }

    private async Task ListenOnceAsync(NpgsqlDataSource source, Action listening, Action<Topic> woken, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) =>
        {
            if (TryParse(notification.Payload, options.Origin, out var topic))
            {
                woken(topic);
            }
        };
        await using (var command = new NpgsqlCommand($"listen {options.Channel}", connection))
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        listening();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    private NpgsqlDataSource CreateSource()
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false };
        if (settings.KeepAlive == 0)
        {
            // Without it a connection that a network device forgot would stay quiet for ever.
            settings.KeepAlive = 30;
        }

        if (string.IsNullOrEmpty(settings.ApplicationName))
        {
            settings.ApplicationName = "assistant-listen";
        }

        var builder = new NpgsqlSlimDataSourceBuilder(settings.ConnectionString);
        builder.EnableTransportSecurity();
        return builder.Build();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that hears notifications is lost; events are found by reading until it's back. {Problem}")]
    private partial void LogLost(string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "Notifications are heard again.")]
    private partial void LogRegained();
}
