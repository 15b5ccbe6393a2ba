using System.Net.Sockets;
using System.Text.Json;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>A subscriber that doesn't read, among others that do.</summary>
public sealed class SlowSubscriberTests(SubscriberFixture subscribers, ITestOutputHelper output) : IClassFixture<SubscriberFixture>
{
    private const int Batches = 60;
    private const int BatchSize = 100;
    private const int Chunks = Batches * BatchSize;

    // All of it is more than what the sockets, the queues and the bound of a subscription hold.
    private static readonly string Delta = new('x', 4096);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_subscriber_that_does_not_read_is_ended_alone_and_goes_on_where_it_was(bool overSocket)
    {
        var stream = await subscribers.AddStreamAsync();
        var token = subscribers.Token(TimeSpan.FromHours(1));
        using var narrow = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096, NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        await using var slow = subscribers.Read(overSocket, stream, null, token, CancellationToken.None, narrow).GetAsyncEnumerator();
        await subscribers.AppendAsync(stream, 1, Delta);
        (await slow.MoveNextAsync()).ShouldBeTrue();
        var last = SequenceOf(slow.Current);
        last.ShouldBe(1);

        // From here on it reads nothing.
        await TellOthersAsync(stream, token);

        var end = await ReadOnAsync(slow, last, told => last = told);
        output.WriteLine($"It was ended after {last} of {Chunks + 1} by: {end?.Message}");
        end.ShouldSatisfyAllConditions(
            () => last.ShouldBeLessThan(Chunks + 1),
            () => (end is ConnectionLostException || end!.Message.Contains($"\"position\":{last}", StringComparison.Ordinal)).ShouldBeTrue(end?.Message));

        await using var again = subscribers.Read(overSocket, stream, last, token, CancellationToken.None).GetAsyncEnumerator();
        (await ReadOnAsync(again, last, told => last = told)).ShouldBeNull();
        last.ShouldBe(Chunks + 2);
    }

    // What is written waits for those who read, so that they never are the slow ones.
    private async Task TellOthersAsync(Guid stream, string token)
    {
        var others = new[] { true, true, false }
            .Select(isSocket => new EventInbox(cut => subscribers.Read(isSocket, stream, 1, token, cut)))
            .ToArray();
        for (var batch = 0; batch < Batches; batch++)
        {
            await subscribers.AppendAsync(stream, BatchSize, Delta);
            for (var i = 0; i < BatchSize; i++)
            {
                foreach (var other in others)
                {
                    (await other.NextAsync()).GetProperty("sequence").GetInt64().ShouldBe((batch * BatchSize) + i + 2);
                }
            }
        }

        await subscribers.FinishAsync(stream);
        foreach (var other in others)
        {
            (await other.NextAsync()).GetProperty("status").GetString().ShouldBe("FINISHED");
            (await other.EndAsync()).ShouldBeNull();
            await other.DisposeAsync();
        }
    }

    // Each event is the one after the last; what ended it, or null for complete.
    private static async Task<Exception?> ReadOnAsync(IAsyncEnumerator<JsonElement> events, long last, Action<long> told)
    {
        try
        {
            while (await events.MoveNextAsync())
            {
                SequenceOf(events.Current).ShouldBe(++last);
                told(last);
            }

            return null;
        }
        catch (Exception error) when (error is ConnectionLostException or InvalidOperationException)
        {
            return error;
        }
    }

    private static long SequenceOf(JsonElement data) => data.GetProperty("messageStream").GetProperty("sequence").GetInt64();
}
