using System.Text;

namespace Assistant.Engine.Tests.Transports.Streams;

/// <summary>Reads server-sent events as the HTML standard says.</summary>
internal sealed class EventClient(HttpResponseMessage response) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private StreamReader? _reader;

    internal HttpResponseMessage Response { get; } = response;

    internal int Status => (int)Response.StatusCode;

    internal string? MediaType => Response.Content.Headers.ContentType?.MediaType;

    /// <summary>How many comments came so far.</summary>
    internal int Comments { get; private set; }

    internal Task<string> BodyAsync() => Response.Content.ReadAsStringAsync();

    /// <summary>The next event; null at the stream's end.</summary>
    internal async Task<(string Name, string Data)?> ReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        _reader ??= new StreamReader(await Response.Content.ReadAsStreamAsync(), Encoding.UTF8);
        var name = "message";
        string? data = null;
        while (await _reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Length == 0)
            {
                if (data is not null)
                {
                    return (name, data);
                }
            }
            else if (line[0] == ':')
            {
                Comments++;
            }
            else
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                var value = line[(colon + 1)..];
                value = value.StartsWith(' ') ? value[1..] : value;
                (name, data) = line[..colon] == "event" ? (value, data) : (name, data is null ? value : $"{data}\n{value}");
            }
        }

        return null;
    }

    /// <summary>All events to the stream's end.</summary>
    internal async Task<List<(string Name, string Data)>> ReadAllAsync()
    {
        var events = new List<(string, string)>();
        while (await ReadAsync() is { } next)
        {
            events.Add(next);
        }

        return events;
    }

    public void Dispose() => Response.Dispose();
}
