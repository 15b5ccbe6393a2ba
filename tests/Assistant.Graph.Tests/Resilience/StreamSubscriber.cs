using System.Text.Json;
using Assistant.Graph.Tests.Hosting;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Reads one stream from any of the servers, and after each end of its connection goes on behind the last event that it has.</summary>
internal sealed class StreamSubscriber(ServerPair servers, StreamProducer producer, bool isOverSocket)
{
    private const string Query =
        "subscription ($id: ID!, $after: Long) { messageStream(streamId: $id, after: $after) { sequence delta status message { content } } }";

    private readonly List<string> _chunks = [];
    private readonly string _token = RunningServer.TokenFor(producer.Person);
    private CancellationTokenSource? _connection;

    internal StreamProducer Producer => producer;

    /// <summary>The number of the last event.</summary>
    internal long Last { get; private set; }

    /// <summary>The chunks in the order in which they came.</summary>
    internal IReadOnlyList<string> Chunks => _chunks;

    /// <summary>Events with a number that was there already.</summary>
    internal int Duplicates { get; private set; }

    /// <summary>Events that were left out.</summary>
    internal long Losses { get; private set; }

    /// <summary>How often it was told that the stream is finished.</summary>
    internal int Ends { get; private set; }

    /// <summary>The message's content, as the end has it.</summary>
    internal string? Content { get; private set; }

    /// <summary>Whether it was told that there is nothing more.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>Cuts the connection in the middle of whatever it does.</summary>
    internal void Cut()
    {
        try
        {
            _connection?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Reads to the end, and then once more, when there must be nothing.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        await ReadAsync(cancellationToken);
        IsComplete = true;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            using var connection = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            _connection = connection;
            try
            {
                await foreach (var data in ConnectAsync(connection.Token))
                {
                    Take(data.GetProperty("messageStream"));
                }

                return;
            }
            catch (ConnectionLostException lost) when (!cancellationToken.IsCancellationRequested)
            {
                servers.Tally.Add(lost.Message);
                await Task.Delay(Random.Shared.Next(100), cancellationToken);
            }
        }
    }

    private IAsyncEnumerable<JsonElement> ConnectAsync(CancellationToken cut)
    {
        var variables = new { id = producer.Stream, after = Last == 0 ? (long?)null : Last };
        return isOverSocket
            ? SocketEvents.ReadAsync(servers.PickAddress(), _token, Query, variables, cut)
            : ServerSentEvents.ReadAsync(servers.Client, servers.PickAddress(), _token, Query, variables, cut);
    }

    private void Take(JsonElement told)
    {
        var sequence = told.GetProperty("sequence").GetInt64();
        if (sequence <= Last)
        {
            Duplicates++;
            return;
        }

        Losses += sequence - Last - 1;
        Last = sequence;
        if (told.GetProperty("status").GetString() == "STREAMING")
        {
            _chunks.Add(told.GetProperty("delta").GetString()!);
        }
        else
        {
            told.GetProperty("status").GetString().ShouldBe("FINISHED");
            Ends++;
            Content = told.GetProperty("message").GetProperty("content").GetString();
        }
    }
}
