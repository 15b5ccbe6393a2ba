using System.Diagnostics;
using System.Net;

namespace Assistant.Bench.Load;

/// <summary>Sends requests over some connections, each one request after the other, for a bounded time.</summary>
public sealed class LoadGenerator
{
    private const int StackBytes = 256 * 1024;
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(30);

    private readonly IPEndPoint _server;
    private readonly int _connections;

    /// <summary>Makes a generator; it speaks to loopback addresses only.</summary>
    public LoadGenerator(IPEndPoint server, int connections)
    {
        if (!IPAddress.IsLoopback(server.Address))
        {
            throw new ArgumentException($"{server} isn't on this machine.", nameof(server));
        }

        _server = server;
        _connections = connections;
    }

    /// <summary>Warms up, then measures; <paramref name="measure"/> is called when the measured time begins and when it ends.</summary>
    /// <exception cref="IOException">A server gave an answer of another status or length than expected.</exception>
    public LoadResult Run(RequestSet requests, TimeSpan warmUp, TimeSpan duration, Action<bool> measure, CancellationToken cancellation)
    {
        var workers = new Worker[_connections];
        var threads = new Thread[_connections];
        var phase = new Phase();
        for (var i = 0; i < _connections; i++)
        {
            var worker = workers[i] = new Worker(_server, requests, phase);
            threads[i] = new Thread(worker.Run, StackBytes) { IsBackground = true };
        }

        Array.ForEach(threads, thread => thread.Start());
        long begin, end;
        try
        {
            cancellation.WaitHandle.WaitOne(warmUp);
            measure(true);
            begin = Stopwatch.GetTimestamp();
            phase.Measuring = true;
            cancellation.WaitHandle.WaitOne(duration);
            phase.Measuring = false;
            end = Stopwatch.GetTimestamp();
            measure(false);
        }
        finally
        {
            phase.Stopped = true;
            Array.ForEach(threads, thread => thread.Join());
        }

        cancellation.ThrowIfCancellationRequested();
        foreach (var worker in workers)
        {
            worker.ThrowIfFailed();
        }

        return Summarize(workers, Stopwatch.GetElapsedTime(begin, end));
    }

    private static LoadResult Summarize(Worker[] workers, TimeSpan elapsed)
    {
        var all = workers.SelectMany(worker => worker.Ticks).Order().ToArray();
        if (all.Length == 0)
        {
            throw new IOException("No answer came within the measured time.");
        }

        return new LoadResult(all.Length, elapsed.TotalSeconds, Percentile(all, 0.50), Percentile(all, 0.99));
    }

    private static double Percentile(long[] sorted, double part)
    {
        var index = Math.Clamp((int)Math.Ceiling(part * sorted.Length) - 1, 0, sorted.Length - 1);
        return sorted[index] * 1000.0 / Stopwatch.Frequency;
    }

    private sealed class Phase
    {
        private volatile bool _measuring;
        private volatile bool _stopped;

        public bool Measuring
        {
            get => _measuring;
            set => _measuring = value;
        }

        public bool Stopped
        {
            get => _stopped;
            set => _stopped = value;
        }
    }

    private sealed class Worker(IPEndPoint server, RequestSet requests, Phase phase)
    {
        private Exception? _failure;

        public List<long> Ticks { get; } = new(capacity: 16 * 1024);

        public void Run()
        {
            try
            {
                using var connection = new HttpClientConnection(server, AnswerTimeout);
                while (!phase.Stopped)
                {
                    ExchangeOne(connection);
                }
            }
            catch (Exception exception)
            {
                _failure = exception;
            }
        }

        public void ThrowIfFailed()
        {
            if (_failure is not null)
            {
                throw new IOException($"A connection to {server} failed: {_failure.Message}", _failure);
            }
        }

        private void ExchangeOne(HttpClientConnection connection)
        {
            var request = requests.Next(out var answerLength);
            var sent = Stopwatch.GetTimestamp();
            var (status, length) = connection.Exchange(request);
            var ticks = Stopwatch.GetTimestamp() - sent;
            if (status != 200 || length != answerLength)
            {
                throw new IOException($"status {status} with {length} bytes instead of 200 with {answerLength} bytes");
            }

            if (phase.Measuring)
            {
                Ticks.Add(ticks);
            }
        }
    }
}
