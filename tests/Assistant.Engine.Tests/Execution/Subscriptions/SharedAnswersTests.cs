using System.Runtime.CompilerServices;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Execution.Subscriptions;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Tests.Execution.Subscriptions;

/// <summary>Which answers to an event are shared, and for how long.</summary>
public sealed class SharedAnswersTests
{
    private static readonly EventAnswer Told = new(true, new AnswerPart([], []));

    private readonly StoppedClock _clock = new();
    private readonly SharedAnswers _answers;
    private readonly PreparedOperation _operation = (PreparedOperation)RuntimeHelpers.GetUninitializedObject(typeof(PreparedOperation));
    private int _asked;

    public SharedAnswersTests() => _answers = new SharedAnswers(_clock);

    [Fact]
    public async Task Those_who_ask_at_the_same_time_share_an_answer()
    {
        var waiting = new TaskCompletionSource<EventAnswer>();
        var first = AskAsync("event", () => new ValueTask<EventAnswer>(waiting.Task)).AsTask();
        var second = AskAsync("event", Told).AsTask();
        var other = await AskAsync("another", Told);

        waiting.SetResult(Told);

        (await first).ShouldBe(await second);
        other.ShouldBe(Told);
        _asked.ShouldBe(2);
    }

    [Fact]
    public async Task Who_asks_later_is_answered_anew()
    {
        await AskAsync("event", Told);
        _clock.Move(TimeSpan.FromMilliseconds(400));
        await AskAsync("event", Told);
        _asked.ShouldBe(1);

        _clock.Move(TimeSpan.FromMilliseconds(200));
        await AskAsync("event", Told);
        _asked.ShouldBe(2);
    }

    [Fact]
    public async Task An_end_an_error_and_a_long_answer_are_nobody_else_s()
    {
        var failed = new EventAnswer(true, new AnswerPart([], [new GraphQLError { Message = "Too late." }]));
        foreach (var answer in new[] { EventAnswer.Gone, failed, new EventAnswer(true, new AnswerPart(new byte[64 * 1024], [])) })
        {
            _asked = 0;
            await AskAsync("event", answer);
            (await AskAsync("event", answer)).ShouldBe(answer);
            _asked.ShouldBe(2);
        }

        _asked = 0;
        await Should.ThrowAsync<TimeoutException>(AskAsync("event", () => throw new TimeoutException()).AsTask());
        (await AskAsync("event", Told)).ShouldBe(Told);
        _asked.ShouldBe(2);
    }

    [Fact]
    public async Task Who_waits_for_somebody_who_has_gone_asks_for_itself()
    {
        var waiting = new TaskCompletionSource<EventAnswer>();
        var first = AskAsync("event", () => new ValueTask<EventAnswer>(waiting.Task)).AsTask();
        var second = AskAsync("event", Told).AsTask();

        waiting.SetCanceled();

        await Should.ThrowAsync<OperationCanceledException>(first);
        (await second).ShouldBe(Told);
    }

    private ValueTask<EventAnswer> AskAsync(string @event, EventAnswer answer) => AskAsync(@event, () => ValueTask.FromResult(answer));

    private ValueTask<EventAnswer> AskAsync(string @event, Func<ValueTask<EventAnswer>> answer)
    {
        var key = new SharedAnswerKey(@event, _operation, "{}", new Reader(Guid.Empty, ReaderKind.Person), "{}");
        return _answers.GetAsync(key, () =>
        {
            _asked++;
            return answer();
        });
    }

    private sealed class StoppedClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Move(TimeSpan by) => _ticks += by.Ticks;
    }
}
