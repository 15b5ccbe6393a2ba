using System.CommandLine.Parsing;
using System.Globalization;

namespace Assistant.Graph.Cli;

/// <summary>Spans of time as people type them: <c>90s</c>, <c>30m</c>, <c>1h</c>, <c>7d</c>.</summary>
public static class Duration
{
    /// <summary>Reads an option's value, or says that it is none.</summary>
    public static TimeSpan Parse(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (TryParse(text, out var duration))
        {
            return duration;
        }

        result.AddError($"'{text}' is no span of time; write for example 30m, 1h or 7d.");
        return default;
    }

    /// <summary>Reads a whole number above 0 and its unit, up to ten years.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length < 2
            || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count == 0)
        {
            return false;
        }

        var unit = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        if (unit == TimeSpan.Zero || count > TimeSpan.FromDays(3650) / unit)
        {
            return false;
        }

        duration = unit * count;
        return true;
    }
}
