using Assistant.Graph.Tests.Cli;
using Assistant.Graph.Tests.Hosting;
using Assistant.Testing;
using Npgsql;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Focus;

/// <summary>The clocks of real servers over one database.</summary>
public sealed class PomodoroClockTests(ITestOutputHelper output)
{
    private const int People = 500;

    // Per person: work, break, work, break, work, and off.
    private const int Phases = (2 * PhaseLog.Rounds) - 1;

    [Fact]
    public async Task Of_two_servers_one_is_killed_and_each_phase_ends_once_and_in_time()
    {
        await using var database = await TestDatabase.CreateAsync();
        var log = new PhaseLog(database);
        await log.AddPomodorosAsync(People);
        await using var doomed = await StartServerAsync(database);
        await using var survivor = await StartServerAsync(database);

        for (var phase = 1; phase <= Phases; phase++)
        {
            await log.EndPhasesAsync(spread: phase % 2 == 1);
            if (phase == 3)
            {
                await log.WaitForAsync(((phase - 1) * People) + (People / 2));
                doomed.Kill();
            }

            await log.WaitForAsync(phase * People);
        }

        output.WriteLine(await log.SummaryAsync());
        output.WriteLine(await log.CountsAsync());
        (await log.CountsAsync()).ShouldBe("work break 1 x 500, break work 1 x 500, work break 2 x 500, break work 2 x 500, work off 3 x 500");
        (await log.RepeatedAsync()).ShouldBe(0);
        (await log.DriftedAsync()).ShouldBe(0);
        (await log.WorstLatenessAsync()).ShouldBeInRange(0, 1000);
    }

    [Fact]
    public async Task A_server_that_lost_its_database_goes_on_where_the_phases_are_by_then()
    {
        await using var database = await TestDatabase.CreateAsync();
        var log = new PhaseLog(database);
        await log.AddPomodorosAsync(1);
        var settings = new NpgsqlConnectionStringBuilder(database.ServingConnectionString);
        await using var relay = new DatabaseRelay(settings.Port);
        settings.Port = relay.Port;
        await using var server = await RunningServer.StartAsync(settings.ConnectionString);
        await log.EndPhasesAsync(spread: false);
        await log.WaitForAsync(1);

        relay.Cut();
        await database.ExecuteAsync("update assistant.focus_mode_states set ends_at = now() - interval '31 minutes'");
        await Task.Delay(700);
        (await log.CountsAsync()).ShouldBe("work break 1 x 1");
        relay.Mend();
        await log.WaitForAsync(2);

        // The break is over since 31 minutes: 25 of work after it, 5 of break, and a minute of work.
        (await log.CountsAsync()).ShouldBe("work break 1 x 1, break work 2 x 1");
    }

    [Fact]
    public async Task What_people_start_through_one_server_ends_by_any_and_what_they_stop_does_not()
    {
        await using var database = await TestDatabase.CreateAsync();
        var log = new PhaseLog(database);
        await log.AddPomodorosAsync(2);
        await using var server = await RunningServer.StartAsync(database.ServingConnectionString);

        // By then the clock has found nothing to do, and sleeps.
        await Task.Delay(600);
        await log.EndPhasesAsync(spread: false);
        var person = await database.ScalarAsync<Guid>("select user_id from assistant.focus_mode_states order by id limit 1");
        await using (var session = await database.BeginAsync(Persona.User(person)))
        {
            await session.ExecuteAsync("select app.stop_focus()");
            await session.CommitAsync();
        }

        await log.WaitForAsync(2);
        await Task.Delay(600);

        (await log.CountsAsync()).ShouldBe("work off 0 x 1, work break 1 x 1");
    }

    private static async Task<AssistantProcess> StartServerAsync(TestDatabase database)
    {
        var server = AssistantProcess.Start(new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__Assistant"] = database.ServingConnectionString,
            ["Authentication__SigningKey"] = RunningServer.SigningKey,
            ["Authentication__Issuer"] = RunningServer.Issuer,
        });
        (await server.ReadLineAsync()).ShouldNotBeNull().ShouldStartWith("Assistant listens on ");
        return server;
    }
}
