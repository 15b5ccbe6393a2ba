using System.Diagnostics;

namespace Assistant.Graph.Tests.Statements;

/// <summary>Counts what the driver sends to one database while it lives: its own events, one for each command or batch.</summary>
public sealed class RoundTrips : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly List<string> _sent = [];

    public RoundTrips(string database)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                var text = activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement");
                if (text is not null && activity.Tags.Concat(activity.TagObjects.Select(tag => KeyValuePair.Create(tag.Key, tag.Value?.ToString()))).Any(tag => tag.Value == database))
                {
                    lock (_sent)
                    {
                        _sent.Add((string)text);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The texts of what was sent, one for each round trip.</summary>
    public IReadOnlyList<string> Sent => [.. _sent];

    public void Dispose() => _listener.Dispose();
}
