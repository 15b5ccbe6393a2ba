using System.Buffers.Text;
using System.Diagnostics;

namespace Assistant.Bench.Realtime;

/// <summary>How long events took from their sending to their arrival. An event carries the moment of its sending as a text.</summary>
public sealed class Latencies
{
    private const int Digits = 19;

    private readonly Lock _gate = new();
    private readonly List<long> _ticks = [];

    /// <summary>Whether what arrives is counted.</summary>
    public bool IsMeasuring { get; set; }

    /// <summary>How many arrived while it was measured.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _ticks.Count;
            }
        }
    }

    /// <summary>The text that an event carries which is sent now.</summary>
    public static string Now() => Stopwatch.GetTimestamp().ToString("D19", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Takes in a message; the text stands after a marker.</summary>
    public void Take(ReadOnlySpan<byte> message, ReadOnlySpan<byte> marker)
    {
        var at = message.IndexOf(marker);
        if (!IsMeasuring || at < 0 || !Utf8Parser.TryParse(message.Slice(at + marker.Length, Digits), out long sent, out _))
        {
            return;
        }

        var taken = Stopwatch.GetTimestamp() - sent;
        lock (_gate)
        {
            _ticks.Add(taken);
        }
    }

    /// <summary>The time within which a part of the events arrived, in milliseconds.</summary>
    public double Percentile(double part)
    {
        lock (_gate)
        {
            if (_ticks.Count == 0)
            {
                return double.NaN;
            }

            _ticks.Sort();
            return _ticks[Math.Clamp((int)Math.Ceiling(part * _ticks.Count) - 1, 0, _ticks.Count - 1)] * 1000.0 / Stopwatch.Frequency;
        }
    }
}
