using Assistant.Testing;

namespace Assistant.Graph.Tests.Focus;

/// <summary>
/// Pomodoros of many people, and what became of them: a trigger of the test's own writes each transition down as it's committed, by
/// the database's clock, whoever made it.
/// </summary>
internal sealed class PhaseLog(TestDatabase database)
{
    internal const int Rounds = 3;

    /// <summary>Adds people whose pomodoro is in its first work and whose phases end when the test says so.</summary>
    internal async Task AddPomodorosAsync(int count)
    {
        await database.ExecuteAsync(
            """
            create schema clock_test;
            create table clock_test.transitions (state uuid, was text, becomes text, rounds int, planned timestamptz, next timestamptz, at timestamptz, pid int);
            create function clock_test.note() returns trigger language plpgsql security definer as $$
            begin
                insert into clock_test.transitions values (new.id, case when old.is_active then old.pomodoro_phase else 'off' end,
                    case when new.is_active then new.pomodoro_phase else 'off' end, new.pomodoro_session_count, old.ends_at, new.ends_at,
                    clock_timestamp(), pg_backend_pid());
                return null;
            end
            $$;
            create constraint trigger note after update on assistant.focus_mode_states deferrable initially deferred for each row
                when ((old.is_active, old.pomodoro_phase, old.pomodoro_session_count) is distinct from (new.is_active, new.pomodoro_phase, new.pomodoro_session_count))
                execute function clock_test.note()
            """);
        await database.ExecuteAsync(
            $"""
            with people as (insert into assistant.users (email) select n || '@example.com' from generate_series(1, $1) n returning id)
            insert into assistant.focus_mode_states (user_id, is_active, mode, pomodoro_phase, pomodoro_total_sessions, pomodoro_work_minutes, pomodoro_break_minutes)
            select id, true, 'pomodoro', 'work', {Rounds}, 25, 5 from people
            """,
            count);
    }

    /// <summary>Sets the end of everybody's phase a second ahead: the same for all, or spread over the second after it.</summary>
    internal Task EndPhasesAsync(bool spread) => database.ExecuteAsync(
        """
        update assistant.focus_mode_states s set ends_at = statement_timestamp() + interval '1 second' * (1 + case when $1 then n.place / n.all else 0 end)
        from (select id, (row_number() over (order by id))::float8 as place, (count(*) over ())::float8 as all from assistant.focus_mode_states) n
        where n.id = s.id
        """,
        spread);

    /// <summary>Waits until so many transitions have been made since the beginning.</summary>
    internal async Task WaitForAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await database.ScalarAsync<long>("select count(*) from clock_test.transitions") < count)
        {
            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>How often a person's pomodoro made each transition: 'work break 1 x 500' where each of 500 did once.</summary>
    internal async Task<string?> CountsAsync() => await database.ScalarAsync<string>(
        """
        select string_agg(format('%s %s %s x %s', was, becomes, rounds, number), ', ' order by rounds, was desc, becomes)
        from (select was, becomes, rounds, count(*) as number from clock_test.transitions group by was, becomes, rounds) t
        """);

    /// <summary>How many transitions were made by a pomodoro that had made the same one before.</summary>
    internal Task<long> RepeatedAsync() => database.ScalarAsync<long>(
        "select count(*) - count(distinct (state, was, becomes, rounds)) from clock_test.transitions");

    /// <summary>How many phases that followed weren't as long as planned, counted from the planned end of the one before.</summary>
    internal Task<long> DriftedAsync() => database.ScalarAsync<long>(
        """
        select count(*) from clock_test.transitions
        where next - planned is distinct from case becomes when 'work' then interval '25 minutes' when 'break' then interval '5 minutes' end
        """);

    /// <summary>The worst time in milliseconds between a planned end and the commit of what followed.</summary>
    internal async Task<double> WorstLatenessAsync() =>
        await database.ScalarAsync<double>("select max(extract(epoch from at - planned) * 1000)::float8 from clock_test.transitions");

    /// <summary>Figures for people: how late, and by how many connections of clocks.</summary>
    internal Task<string?> SummaryAsync() => database.ScalarAsync<string>(
        """
        select format('%s transitions by %s; late ms: p50 %s, p99 %s, worst %s, earliest %s', count(*),
            (select string_agg(format('%s of pid %s', number, pid), ' and ') from (select pid, count(*) as number from clock_test.transitions group by pid order by 2 desc) p),
            round(percentile_cont(0.5) within group (order by late)), round(percentile_cont(0.99) within group (order by late)),
            round(max(late)), round(min(late)))
        from (select extract(epoch from at - planned)::float8 * 1000 as late from clock_test.transitions) t
        """);
}
