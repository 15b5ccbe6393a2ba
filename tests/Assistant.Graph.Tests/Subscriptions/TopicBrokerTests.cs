using Assistant.Engine.Sql.Topics;
using Assistant.Engine.Subscriptions;
using Assistant.Graph.Tests.Statements;

namespace Assistant.Graph.Tests.Subscriptions;

/// <summary>What subscribers are given, over a PostgreSQL.</summary>
public sealed class TopicBrokerTests(TopicFixture fixture) : IClassFixture<TopicFixture>
{
    [Fact]
    public async Task Two_instances_give_each_event_once_and_in_order()
    {
        const int Writers = 8;
        const int Each = 25;
        var chat = await fixture.CreateChatAsync();
        await using var one = RunningBroker.Start(fixture.Database);
        await using var other = RunningBroker.Start(fixture.Database);
        await using var first = await one.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        await using var second = await other.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        var start = first.Position;
        var taking = new[] { first, second }.Select(subscription => RunningBroker.TakeAsync(subscription, Writers * Each)).ToArray();

        var said = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            List<Guid> messages = [];
            for (var i = 0; i < Each; i++)
            {
                messages.Add(await fixture.SayAsync(chat));
            }

            return messages;
        })));

        foreach (var events in await Task.WhenAll(taking))
        {
            events.Select(next => next.Position).ShouldBe(Behind(start, Writers * Each));
            events.Select(next => next.Subject.Single()).Order().ShouldBe(said.SelectMany(messages => messages).Order());
            events.ShouldAllBe(next => next.Operation == TopicOperation.Insert);
        }
    }

    [Fact]
    public async Task Nothing_from_before_the_subscription_is_given_and_everything_after_it_is()
    {
        var chat = await fixture.CreateChatAsync();
        await using var instance = RunningBroker.Start(fixture.Database);
        await fixture.SayAsync(chat);
        await using var first = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        var start = first.Position;
        await fixture.SayAsync(chat);
        await using var second = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        second.Position.ShouldBe(start + 1);
        var last = await fixture.SayAsync(chat);

        (await RunningBroker.TakeAsync(first, 2)).Select(next => next.Position).ShouldBe([start + 1, start + 2]);
        (await RunningBroker.TakeAsync(second, 1)).ShouldHaveSingleItem().Subject.ShouldBe([last]);
        second.Position.ShouldBe(start + 2);
    }

    [Fact]
    public async Task Whoever_resumes_gets_each_later_event_once_while_more_are_written()
    {
        var chat = await fixture.CreateChatAsync();
        long position;
        await using (var before = RunningBroker.Start(fixture.Database))
        {
            await using var subscription = await before.Broker.SubscribeAsync(chat, null, CancellationToken.None);
            await fixture.SayManyAsync(chat, 10);
            position = (await RunningBroker.TakeAsync(subscription, 7))[^1].Position;
        }

        await fixture.SayManyAsync(chat, 500);
        await using var after = RunningBroker.Start(fixture.Database);
        var resumed = Enumerable.Range(0, 20).Select(_ => after.TakeAsync(chat, position, 803)).ToArray();
        for (var i = 0; i < 30; i++)
        {
            await fixture.SayManyAsync(chat, 10);
        }

        foreach (var events in await Task.WhenAll(resumed))
        {
            events.Select(next => next.Position).ShouldBe(Behind(position, 803));
        }
    }

    [Fact]
    public async Task Who_begins_to_listen_waits_for_those_who_looked_too_early_and_keeps_nobody_else_waiting()
    {
        var (changing, quiet) = (await fixture.CreateChatAsync(), await fixture.CreateChatAsync());
        await using var instance = RunningBroker.Start(fixture.Database);
        await using var connection = await fixture.Database.Owner.OpenConnectionAsync();
        await using var writing = await connection.BeginTransactionAsync();
        await using (var command = new Npgsql.NpgsqlCommand("insert into assistant.messages (chat_id, role) values ($1, 'user')", connection, writing))
        {
            command.Parameters.Add(new() { Value = changing.Key });
            await command.ExecuteNonQueryAsync();
        }

        var waiting = instance.Broker.SubscribeAsync(changing, null, CancellationToken.None).AsTask();
        await using var other = await instance.Broker.SubscribeAsync(quiet, null, CancellationToken.None);
        waiting.IsCompleted.ShouldBeFalse();
        await writing.CommitAsync();

        await using var subscription = await waiting;
        var message = await fixture.SayAsync(changing);
        (await RunningBroker.TakeAsync(subscription, 1)).ShouldHaveSingleItem().Subject.ShouldBe([message]);
    }

    [Fact]
    public async Task A_slow_subscriber_is_ended_with_its_position_and_the_others_get_everything()
    {
        var chat = await fixture.CreateChatAsync();
        await using var instance = RunningBroker.Start(fixture.Database, new TopicBrokerOptions { QueueCapacity = 100, PageSize = 40 });
        await using var slow = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        await using var quick = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        var start = slow.Position;
        var taking = RunningBroker.TakeAsync(quick, 300);
        for (var i = 0; i < 10; i++)
        {
            await fixture.SayManyAsync(chat, 30);
            await UntilAsync(() => quick.Position == start + (30 * (i + 1)));
        }

        (await taking).Count.ShouldBe(300);
        List<long> given = [];
        var ended = await Should.ThrowAsync<SubscriberTooSlowException>(async () =>
        {
            await foreach (var next in slow)
            {
                given.Add(next.Position);
            }
        });
        given.ShouldBe(Behind(start, 100));
        ended.Position.ShouldBe(start + 100);
        ended.Topic.ShouldBe(chat);
        (await instance.TakeAsync(chat, ended.Position, 200)).Select(next => next.Position).ShouldBe(Behind(start + 100, 200));
    }

    [Fact]
    public async Task A_wake_of_a_thousand_subscribers_is_one_read()
    {
        var chat = await fixture.CreateChatAsync();
        await using var instance = RunningBroker.Start(fixture.Database, new TopicBrokerOptions { SweepInterval = TimeSpan.FromHours(1) });
        var subscriptions = await Task.WhenAll(Enumerable.Range(0, 1000)
            .Select(_ => instance.Broker.SubscribeAsync(chat, null, CancellationToken.None).AsTask()));
        var taking = subscriptions.Select(subscription => RunningBroker.TakeAsync(subscription, 1)).ToArray();
        using var trips = new RoundTrips(fixture.Database.Name);

        await fixture.SayAsync(chat);

        (await Task.WhenAll(taking)).ShouldAllBe(events => events.Count == 1);
        trips.Sent.Count(text => text.Contains("app.read_topics", StringComparison.Ordinal)).ShouldBe(1);
        instance.Broker.TopicCount.ShouldBe(1);
        foreach (var subscription in subscriptions)
        {
            await subscription.DisposeAsync();
        }

        instance.Broker.TopicCount.ShouldBe(0);
    }

    [Fact]
    public async Task Topics_that_wake_together_are_read_by_few_statements()
    {
        var chats = new List<Topic>();
        for (var i = 0; i < 500; i++)
        {
            chats.Add(await fixture.CreateChatAsync());
        }

        await using var instance = RunningBroker.Start(fixture.Database);
        var subscriptions = await Task.WhenAll(chats.Select(chat => instance.Broker.SubscribeAsync(chat, null, CancellationToken.None).AsTask()));
        var taking = subscriptions.Select(subscription => RunningBroker.TakeAsync(subscription, 1)).ToArray();
        using var trips = new RoundTrips(fixture.Database.Name);

        await fixture.Database.ExecuteAsync(
            "insert into assistant.messages (chat_id, role, content) select unnest($1), 'user', 'x'", chats.Select(chat => chat.Key).ToArray());

        (await Task.WhenAll(taking)).ShouldAllBe(events => events.Count == 1);
        trips.Sent.Count(text => text.Contains("app.read_topics", StringComparison.Ordinal)).ShouldBeLessThan(50);
        foreach (var subscription in subscriptions)
        {
            await subscription.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_position_that_is_no_longer_kept_or_never_was_is_refused()
    {
        var chat = await fixture.CreateChatAsync();
        await using var instance = RunningBroker.Start(fixture.Database);
        long start;
        await using (var before = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None))
        {
            start = before.Position;
            await fixture.SayManyAsync(chat, 10);
        }

        await fixture.Database.ExecuteAsync(
            "update assistant.events set created_at = now() - interval '1 hour' where key = $1 and position <= $2", chat.Key, start + 4);

        await instance.Log.PruneAsync(DateTimeOffset.UtcNow.AddMinutes(-30), CancellationToken.None);

        foreach (var position in (long[])[0, start, start + 3, start + 11])
        {
            var refused = await Should.ThrowAsync<PositionNotKeptException>(instance.Broker.SubscribeAsync(chat, position, CancellationToken.None).AsTask());
            refused.Position.ShouldBe(position);
        }

        instance.Broker.TopicCount.ShouldBe(0);
        (await instance.TakeAsync(chat, start + 4, 6)).Select(next => next.Position).ShouldBe(Behind(start + 4, 6));
        await using var present = await instance.Broker.SubscribeAsync(chat, start + 10, CancellationToken.None);
        await fixture.SayAsync(chat);
        (await RunningBroker.TakeAsync(present, 1)).ShouldHaveSingleItem().Position.ShouldBe(start + 11);
    }

    [Fact]
    public async Task A_disposed_subscription_ends_its_enumeration_and_a_stopped_broker_ends_all()
    {
        var chat = await fixture.CreateChatAsync();
        await using var instance = RunningBroker.Start(fixture.Database);
        var disposed = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        await using var other = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        var enumerations = new[] { disposed, other }.Select(subscription => RunningBroker.TakeAsync(subscription, 1)).ToArray();

        await disposed.DisposeAsync();
        (await enumerations[0]).ShouldBeEmpty();
        enumerations[1].IsCompleted.ShouldBeFalse();

        await instance.Broker.DisposeAsync();
        (await enumerations[1]).ShouldBeEmpty();
        await Should.ThrowAsync<ObjectDisposedException>(instance.Broker.SubscribeAsync(chat, null, CancellationToken.None).AsTask());
    }

    private static IEnumerable<long> Behind(long position, int count) => Enumerable.Range(1, count).Select(next => position + next);

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var waited = 0; !condition(); waited++)
        {
            waited.ShouldBeLessThan(3000);
            await Task.Delay(10);
        }
    }
}
