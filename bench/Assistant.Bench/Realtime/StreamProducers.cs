using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Assistant.Bench.Load;

namespace Assistant.Bench.Realtime;

/// <summary>Threads that append to streams at a rate, each to some of them in turn, over a connection of its own.</summary>
public sealed class StreamProducers(IPEndPoint server, IReadOnlyList<(string Token, string Stream)> streams, double rate)
{
    private const int StreamsOfOne = 10;
    private const int StackBytes = 256 * 1024;
    private const string Append =
        "mutation ($streamId: ID!, $sequence: Long!, $delta: String!) { appendToStream(input: { streamId: $streamId, sequence: $sequence, delta: $delta }) { lastSequence errors { __typename } } }";

    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(30);

    private readonly long[] _sequences = new long[streams.Count];
    private long _appended;
    private volatile bool _stopped;
    private Exception? _failure;

    /// <summary>How many chunks were appended.</summary>
    public long Appended => Interlocked.Read(ref _appended);

    /// <summary>Runs until it's stopped by the token.</summary>
    /// <exception cref="BenchException">An append failed.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var threads = streams.Index().Chunk(StreamsOfOne).Select(mine => new Thread(() => Run([.. mine.Select(one => one.Index)]), StackBytes) { IsBackground = true }).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopped = true;
        await Task.Run(() => Array.ForEach(threads, thread => thread.Join()), CancellationToken.None);
        if (_failure is { } failure)
        {
            throw new BenchException($"An append failed: {failure.Message}");
        }
    }

    private void Run(int[] mine)
    {
        try
        {
            using var connection = new HttpClientConnection(server, AnswerTimeout);
            var interval = (long)(Stopwatch.Frequency / rate / mine.Length);
            var due = Stopwatch.GetTimestamp() + Random.Shared.NextInt64(interval * mine.Length);
            for (var turn = 0; !_stopped; turn++, due += interval)
            {
                var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
                if (wait > TimeSpan.Zero)
                {
                    Thread.Sleep(wait);
                }

                AppendTo(connection, mine[turn % mine.Length]);
            }
        }
        catch (Exception exception)
        {
            _failure = exception;
        }
    }

    private void AppendTo(HttpClientConnection connection, int index)
    {
        var (token, stream) = streams[index];
        var body = new JsonObject
        {
            ["query"] = Append,
            ["variables"] = new JsonObject { ["streamId"] = stream, ["sequence"] = ++_sequences[index], ["delta"] = Latencies.Now() },
        };
        var (status, answer) = connection.ExchangeWithBody(RequestEncoder.Encode(server, "/graphql", token, body));
        if (status != 200 || answer.AsSpan().IndexOf("\"errors\":null"u8) < 0)
        {
            throw new IOException($"status {status}: {System.Text.Encoding.UTF8.GetString(answer)}");
        }

        Interlocked.Increment(ref _appended);
    }
}
