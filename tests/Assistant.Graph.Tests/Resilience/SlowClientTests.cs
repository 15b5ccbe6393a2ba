using System.Net;
using Npgsql;

namespace Assistant.Graph.Tests.Resilience;

[Collection(BigAnswers.Name)]
public sealed class SlowClientTests(BigAnswersFixture big)
{
    private const int Clients = 20;
    private const string BigQuery = "{ messages(first: 40000) { nodes { id content } } }";

    [Fact]
    public async Task Clients_that_stop_reading_hold_no_connection_slow_nobody_and_leave_nothing_behind()
    {
        var clients = await StallAsync();
        await AskOthersAsync();
        await UntilAsync(async () => await big.BusyConnectionsAsync() is []);
        (OpenSpoolFiles() > 0).ShouldBe(OperatingSystem.IsLinux());
        await AskOthersAsync();

        // What stalls is ended.
        await UntilAsync(() => Task.FromResult(OpenSpoolFiles() == 0));
        foreach (var client in clients)
        {
            (await client.ReadsToTheEndAsync()).ShouldBeFalse();
            client.Dispose();
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var client in await StallAsync())
        {
            client.Dispose();
        }

        await UntilAsync(async () => OpenSpoolFiles() == 0 && await big.BusyConnectionsAsync() is []);
        await AskOthersAsync();
        await UntilAsync(() => Task.FromResult(GC.GetTotalMemory(forceFullCollection: true) < before + 4 * 1024 * 1024));
        big.Server.Log.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_the_statement_and_the_connection_serves_on()
    {
        await using var server = await ServerUnderTest.StartAsync(
            big.Database.ServingConnectionString, poolSize: 1, BigAnswersFixture.Options);
        (await server.SendAsync(BigAnswersFixture.Talker, "{ me { name } }")).Status.ShouldBe(HttpStatusCode.OK);
        await using var blocker = await big.Database.Owner.OpenConnectionAsync();
        await using var block = new NpgsqlCommand("begin; lock table assistant.documents in access exclusive mode", blocker);
        await block.ExecuteNonQueryAsync();

        // The second list waits for the lock while the first is on its way.
        var response = await server.StartSendAsync(
            BigAnswersFixture.Talker, "{ messages(first: 10000) { nodes { content } } documents { nodes { title } } }");
        var waiting = Array.Empty<int>();
        await UntilAsync(async () => (waiting = await big.BusyConnectionsAsync(locked: true)) is not []);
        response.Dispose();
        await UntilAsync(async () => await big.BusyConnectionsAsync() is []);

        (await server.SendAsync(BigAnswersFixture.Talker, "{ me { name } }")).Status.ShouldBe(HttpStatusCode.OK);
        (await big.Database.ScalarAsync<bool>("select exists (select from pg_stat_activity where pid = $1)", waiting.ShouldHaveSingleItem())).ShouldBeTrue();
        await using var unblock = new NpgsqlCommand("rollback", blocker);
        await unblock.ExecuteNonQueryAsync();
        server.Log.Errors.ShouldBeEmpty();
    }

    private Task<StalledClient[]> StallAsync() => Task.WhenAll(Enumerable.Range(0, Clients)
        .Select(_ => StalledClient.StartAsync(big.Server.Address, BigAnswersFixture.Talker, BigQuery)));

    private async Task AskOthersAsync()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => big.Server.SendAsync(
            BigAnswersFixture.Chatter, "{ me { chats(first: 5) { nodes { title } totalCount } } }")));
        answers.ShouldAllBe(answer => answer.Text.Contains("\"totalCount\":100"));
    }

    // They have no name any more, and count as long as they're open.
    private static int OpenSpoolFiles() => OperatingSystem.IsLinux()
        ? Directory.EnumerateFiles("/proc/self/fd").Count(path => TargetOf(path) is { } target
            && target.StartsWith(Path.GetTempPath(), StringComparison.Ordinal)
            && target.EndsWith(" (deleted)", StringComparison.Ordinal))
        : 0;

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (FileNotFoundException)
        {
            // Closed meanwhile.
            return null;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await condition())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
