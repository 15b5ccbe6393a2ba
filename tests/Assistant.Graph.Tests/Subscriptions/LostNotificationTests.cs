using Assistant.Engine.Sql.Topics;
using Assistant.Engine.Subscriptions;
using Npgsql;

namespace Assistant.Graph.Tests.Subscriptions;

/// <summary>Notifications only make events come sooner: none is lost with them.</summary>
public sealed class LostNotificationTests(TopicFixture fixture) : IClassFixture<TopicFixture>
{
    [Fact]
    public async Task Killing_the_backend_that_listens_loses_nothing()
    {
        const int Count = 600;
        var chat = await fixture.CreateChatAsync();
        await using var instance = RunningBroker.Start(fixture.Database);
        await using var subscription = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        var start = subscription.Position;
        var taking = RunningBroker.TakeAsync(subscription, Count);
        var killed = 0L;
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < Count; i++)
            {
                await fixture.SayAsync(chat);
            }
        });
        while (!writing.IsCompleted)
        {
            killed += await KillAsync("query ilike 'listen %'");
            await Task.Delay(50);
        }

        await writing;
        (await taking).Select(next => next.Position).ShouldBe(Enumerable.Range(1, Count).Select(next => start + next));
        killed.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Killing_the_backends_that_read_loses_nothing()
    {
        const int Count = 300;
        var chat = await fixture.CreateChatAsync();
        await using var instance = RunningBroker.Start(fixture.Database);
        await using var subscription = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        var start = subscription.Position;
        var taking = RunningBroker.TakeAsync(subscription, Count);
        var killed = 0L;
        for (var i = 0; i < Count; i++)
        {
            await fixture.SayAsync(chat);
            killed += i % 10 == 0 ? await KillAsync("query like '%app.read_topics%' or query like '%app.all_topic_positions%'") : 0;
        }

        (await taking).Select(next => next.Position).ShouldBe(Enumerable.Range(1, Count).Select(next => start + next));
        killed.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_sweep_finds_what_no_notification_told_of()
    {
        var chat = await fixture.CreateChatAsync();
        await using var instance = RunningBroker.StartDeaf(fixture.Database, TimeSpan.FromMilliseconds(100));
        await using var subscription = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        var start = subscription.Position;
        await fixture.SayManyAsync(chat, 450);

        (await RunningBroker.TakeAsync(subscription, 450))[^1].Position.ShouldBe(start + 450);
    }

    [Fact]
    public async Task A_commit_on_the_same_instance_needs_no_notification()
    {
        var chat = await fixture.CreateChatAsync();
        await using var instance = RunningBroker.StartDeaf(fixture.Database);
        await using var subscription = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None);
        var message = await fixture.SayAsync(chat);
        instance.Broker.Wake(chat);
        instance.Broker.Wake(new Topic("chat_messages", Guid.NewGuid()));

        (await RunningBroker.TakeAsync(subscription, 1)).ShouldHaveSingleItem().Subject.ShouldBe([message]);
    }

    [Fact]
    public async Task Subscribers_of_a_log_that_was_emptied_are_told()
    {
        var database = await Assistant.Testing.TestDatabase.CreateAsync();
        await using (database)
        {
            var topic = new Topic("test", Guid.NewGuid());
            await using var instance = RunningBroker.StartDeaf(database, TimeSpan.FromMilliseconds(100));
            await using var subscription = await instance.Broker.SubscribeAsync(topic, null, CancellationToken.None);
            var start = subscription.Position;
            var taking = RunningBroker.TakeAsync(subscription, 2);
            await database.ExecuteAsync("select app.publish('test', $1, array[$1], 'insert')", topic.Key);
            while (subscription.Position == start && !taking.IsCompleted)
            {
                await Task.Delay(10);
            }

            await database.ExecuteAsync("truncate assistant.topics, assistant.events");

            (await Should.ThrowAsync<PositionNotKeptException>(taking)).Position.ShouldBe(start + 1);
        }
    }

    [Fact]
    public async Task Subscribers_of_an_instance_that_slept_are_told_that_events_are_missing()
    {
        var chat = await fixture.CreateChatAsync();
        await using var instance = RunningBroker.StartDeaf(fixture.Database, TimeSpan.FromMilliseconds(100));
        await using var subscription = await instance.Broker.SubscribeAsync(chat, null, CancellationToken.None);

        await fixture.Database.ExecuteAsync("update assistant.topics set watched_until = now() - interval '1 hour' where key = $1", chat.Key);

        (await Should.ThrowAsync<PositionNotKeptException>(RunningBroker.TakeAsync(subscription, 1))).Position.ShouldBe(subscription.Position);
    }

    private async Task<long> KillAsync(string which)
    {
        await using var source = NpgsqlDataSource.Create(fixture.Database.SuperuserConnectionString);
        await using var command = source.CreateCommand(
            $"select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ({which})");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
