using System.Text;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Writes one stream through any of the servers, each chunk until it's answered for, and finishes it.</summary>
internal sealed class StreamProducer(ServerPair servers, Guid person, string stream)
{
    private const string Append = "mutation ($input: AppendToStreamInput!) { appendToStream(input: $input) { lastSequence errors { __typename ... on Error { message } } } }";
    private const string Finish = "mutation ($input: FinishStreamInput!) { finishStream(input: $input) { message { id content } errors { __typename ... on Error { message } } } }";
    private const int LongestPause = 500;

    private readonly List<string> _chunks = [];

    internal string Stream => stream;

    internal Guid Person => person;

    /// <summary>The chunks that were sent; the last may not be answered for yet.</summary>
    internal IReadOnlyList<string> Chunks => _chunks;

    /// <summary>How many are answered for.</summary>
    internal int Appended { get; private set; }

    /// <summary>The content of the message that it became; null before.</summary>
    internal string? Content { get; private set; }

    /// <summary>Writes at least so many chunks, and more until the end is told.</summary>
    internal async Task RunAsync(int fewest, Task end, CancellationToken cancellationToken)
    {
        while (Appended < fewest || !end.IsCompleted)
        {
            _chunks.Add(CreateChunk());
            var payload = await servers.MutateAsync(
                person, Append, new { streamId = stream, sequence = _chunks.Count, delta = _chunks[^1] }, cancellationToken);
            payload.GetProperty("lastSequence").GetInt64().ShouldBe(_chunks.Count);
            Appended = _chunks.Count;
            await Task.Delay(Random.Shared.Next(LongestPause), cancellationToken);
        }

        var finished = await servers.MutateAsync(person, Finish, new { streamId = stream, lastSequence = _chunks.Count }, cancellationToken);
        Content = finished.GetProperty("message").GetProperty("content").GetString();
    }

    // Characters of one to four bytes, and now and then a longer text or an empty one.
    private string CreateChunk()
    {
        var text = new StringBuilder();
        for (var length = Random.Shared.Next(40) == 0 ? 2000 : Random.Shared.Next(30); length > 0; length--)
        {
            text.Append(Random.Shared.Next(12) switch { 0 => "é", 1 => "語", 2 => "🎈", 3 => "\n", 4 => "\"", var other => ((char)('a' + other)).ToString() });
        }

        return text.ToString();
    }
}
