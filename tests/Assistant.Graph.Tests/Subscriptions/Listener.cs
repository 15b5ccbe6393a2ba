using System.Text.Json;
using System.Threading.Channels;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution;
using Assistant.Engine.Execution.Subscriptions;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Subscriptions;

/// <summary>A subscriber, and what it was told.</summary>
public sealed class Listener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<JsonElement> _answers = Channel.CreateUnbounded<JsonElement>();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _reading;

    private Listener(IAsyncEnumerable<ExecutionResult> events)
    {
        _reading = ReadAsync(events);
    }

    /// <summary>Subscribes; fails where the subscription is refused.</summary>
    public static async Task<Listener> StartAsync(GraphFixture graph, Caller caller, string query, object? variables = null)
    {
        var result = await SubscribeAsync(graph, caller, query, variables);
        result.IsStarted.ShouldBeTrue(result.IsStarted ? null : System.Text.Encoding.UTF8.GetString(await GraphFixture.ReadAsync(result.Refusal)));
        return new Listener(result.Events!);
    }

    /// <summary>The errors of a subscription that is refused.</summary>
    public static async Task<JsonElement> RefusedAsync(GraphFixture graph, Caller caller, string query, object? variables = null)
    {
        var result = await SubscribeAsync(graph, caller, query, variables);
        result.IsStarted.ShouldBeFalse();
        return JsonDocument.Parse(await GraphFixture.ReadAsync(result.Refusal!)).RootElement.GetProperty("errors");
    }

    /// <summary>The data of the next event.</summary>
    public async Task<JsonElement> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var answer = await _answers.Reader.ReadAsync(patience.Token);
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Waits for the end; what was told before it and not taken is an error.</summary>
    public async Task EndAsync()
    {
        await _reading.WaitAsync(Patience);
        _answers.Reader.TryRead(out var left).ShouldBeFalse(left.ToString());
    }

    /// <summary>The error that ended it.</summary>
    public async Task<GraphQLError> ErrorAsync() => (await Should.ThrowAsync<GraphQLException>(() => _reading.WaitAsync(Patience))).Errors[0];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static ValueTask<SubscriptionResult> SubscribeAsync(GraphFixture graph, Caller caller, string query, object? variables) =>
        graph.Executor.SubscribeAsync(
            new GraphQLRequest { Query = query, Variables = variables is null ? null : JsonSerializer.SerializeToElement(variables) }, caller, CancellationToken.None);

    private async Task ReadAsync(IAsyncEnumerable<ExecutionResult> events)
    {
        await foreach (var answer in events.WithCancellation(_stopping.Token))
        {
            await using (answer)
            {
                _answers.Writer.TryWrite(JsonDocument.Parse(await GraphFixture.ReadAsync(answer)).RootElement);
            }
        }
    }
}
