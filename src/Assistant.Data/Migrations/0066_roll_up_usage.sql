-- What a person's uses of models add up to on each day of UTC, in the transaction that writes the uses: whoever sees a use sees it here.
-- A month of one person is some 450 uses and 40 of these rows.
alter table assistant.usage_logs drop constraint usage_logs_times_check;
alter table assistant.usage_logs add constraint usage_logs_times_check check (
    isfinite(request_timestamp) and response_timestamp >= request_timestamp and duration_ms >= 0);

create table assistant.usage_days (
    user_id uuid not null,
    day timestamp with time zone not null,
    agent_type text not null,
    model_used character varying(100) not null,
    provider text not null,
    uses bigint not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    total_tokens bigint not null,
    input_cost numeric not null,
    output_cost numeric not null,
    total_cost numeric not null,
    constraint usage_days_pkey primary key (user_id, day, agent_type, model_used, provider),
    constraint usage_days_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint usage_days_agent_type_check check (agent_type in ('routing', 'chat', 'artifact', 'git_mcp')),
    constraint usage_days_provider_check check (provider in ('google', 'openai', 'anthropic')),
    constraint usage_days_day_check check (day = date_trunc('day', day, 'UTC')),
    constraint usage_days_costs_check check (
        input_cost > '-Infinity' and input_cost < 'Infinity' and output_cost > '-Infinity' and output_cost < 'Infinity'
        and total_cost > '-Infinity' and total_cost < 'Infinity')
);
create index usage_days_day_idx on assistant.usage_days (day);

alter table assistant.usage_days enable row level security;
create policy select_owner on assistant.usage_days for select to assistant_api using (user_id = (select app.uid()));
create policy select_admin on assistant.usage_days for select to assistant_api using ((select app.is_admin()));
create policy insert_nobody on assistant.usage_days for insert to assistant_api with check (false);
create policy update_nobody on assistant.usage_days for update to assistant_api using (false) with check (false);
create policy delete_nobody on assistant.usage_days for delete to assistant_api using (false);
grant select (user_id, day, agent_type, model_used, provider, uses, input_tokens, output_tokens, total_tokens, input_cost, output_cost,
    total_cost) on assistant.usage_days to assistant_api;

-- All rows are locked in the order of their keys, so that writers at the same time never wait for one another in a circle.
create function app.roll_up_added_usage() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    insert into assistant.usage_days as d (user_id, day, agent_type, model_used, provider, uses, input_tokens, output_tokens, total_tokens,
        input_cost, output_cost, total_cost)
    select a.user_id, date_trunc('day', a.request_timestamp, 'UTC'), a.agent_type, a.model_used, a.provider, count(*), sum(a.input_tokens),
        sum(a.output_tokens), sum(a.total_tokens), sum(a.input_cost), sum(a.output_cost), sum(a.total_cost)
    from added as a group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (user_id, day, agent_type, model_used, provider) do update set
        uses = d.uses + excluded.uses,
        input_tokens = d.input_tokens + excluded.input_tokens,
        output_tokens = d.output_tokens + excluded.output_tokens,
        total_tokens = d.total_tokens + excluded.total_tokens,
        input_cost = d.input_cost + excluded.input_cost,
        output_cost = d.output_cost + excluded.output_cost,
        total_cost = d.total_cost + excluded.total_cost;
    return null;
end
$$;

-- Moves one row by what is given, which may be negative. By its key, whatever the number of them: a plan for many rows at once would
-- read the whole table where there are few.
create function app.move_usage_day(moved assistant.usage_days) returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    if moved.uses > 0 then
        insert into assistant.usage_days as d values (moved.*)
        on conflict (user_id, day, agent_type, model_used, provider) do update set
            uses = d.uses + excluded.uses,
            input_tokens = d.input_tokens + excluded.input_tokens,
            output_tokens = d.output_tokens + excluded.output_tokens,
            total_tokens = d.total_tokens + excluded.total_tokens,
            input_cost = d.input_cost + excluded.input_cost,
            output_cost = d.output_cost + excluded.output_cost,
            total_cost = d.total_cost + excluded.total_cost;
        return;
    end if;
    update assistant.usage_days as d set
        uses = d.uses + moved.uses,
        input_tokens = d.input_tokens + moved.input_tokens,
        output_tokens = d.output_tokens + moved.output_tokens,
        total_tokens = d.total_tokens + moved.total_tokens,
        input_cost = d.input_cost + moved.input_cost,
        output_cost = d.output_cost + moved.output_cost,
        total_cost = d.total_cost + moved.total_cost
    where (d.user_id, d.day, d.agent_type, d.model_used, d.provider)
        = (moved.user_id, moved.day, moved.agent_type, moved.model_used, moved.provider);
    delete from assistant.usage_days as d
    where (d.user_id, d.day, d.agent_type, d.model_used, d.provider)
        = (moved.user_id, moved.day, moved.agent_type, moved.model_used, moved.provider) and d.uses = 0;
end
$$;

create function app.roll_up_removed_usage() returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
    moved assistant.usage_days;
begin
    for moved in
        select r.user_id, date_trunc('day', r.request_timestamp, 'UTC'), r.agent_type, r.model_used, r.provider, -count(*),
            -sum(r.input_tokens), -sum(r.output_tokens), -sum(r.total_tokens), -sum(r.input_cost), -sum(r.output_cost), -sum(r.total_cost)
        from removed as r group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    loop
        perform app.move_usage_day(moved);
    end loop;
    return null;
end
$$;

-- What isn't kept changes too, as when a chat goes and its uses stay: then no row is touched.
create function app.roll_up_changed_usage() returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
    moved assistant.usage_days;
begin
    for moved in
        select m.user_id, date_trunc('day', m.request_timestamp, 'UTC'), m.agent_type, m.model_used, m.provider, sum(m.sign),
            sum(m.sign * m.input_tokens), sum(m.sign * m.output_tokens), sum(m.sign * m.total_tokens), sum(m.sign * m.input_cost),
            sum(m.sign * m.output_cost), sum(m.sign * m.total_cost)
        from (select 1::bigint as sign, a.* from added as a union all select -1, r.* from removed as r) as m
        group by 1, 2, 3, 4, 5
        having sum(m.sign) <> 0 or sum(m.sign * m.input_tokens) <> 0 or sum(m.sign * m.output_tokens) <> 0
            or sum(m.sign * m.input_cost) <> 0 or sum(m.sign * m.output_cost) <> 0
        order by 1, 2, 3, 4, 5
    loop
        perform app.move_usage_day(moved);
    end loop;
    return null;
end
$$;

-- A TRUNCATE may be of both tables, and then it holds this one while the trigger runs, so that only a DELETE is possible.
create function app.clear_usage_days() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    delete from assistant.usage_days;
    return null;
end
$$;

create trigger usage_logs_roll_up_insert after insert on assistant.usage_logs
    referencing new table as added for each statement execute function app.roll_up_added_usage();
create trigger usage_logs_roll_up_delete after delete on assistant.usage_logs
    referencing old table as removed for each statement execute function app.roll_up_removed_usage();
create trigger usage_logs_roll_up_update after update on assistant.usage_logs
    referencing old table as removed new table as added for each statement execute function app.roll_up_changed_usage();
create trigger usage_logs_roll_up_truncate after truncate on assistant.usage_logs
    for each statement execute function app.clear_usage_days();

-- Makes all rows anew, after uses were written past the triggers. Nobody writes uses meanwhile.
create function app.rebuild_usage_days() returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    lock table assistant.usage_logs in share row exclusive mode;
    delete from assistant.usage_days;
    insert into assistant.usage_days (user_id, day, agent_type, model_used, provider, uses, input_tokens, output_tokens, total_tokens,
        input_cost, output_cost, total_cost)
    select l.user_id, date_trunc('day', l.request_timestamp, 'UTC'), l.agent_type, l.model_used, l.provider, count(*), sum(l.input_tokens),
        sum(l.output_tokens), sum(l.total_tokens), sum(l.input_cost), sum(l.output_cost), sum(l.total_cost)
    from assistant.usage_logs as l group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5;
end
$$;
revoke execute on function app.roll_up_added_usage(), app.move_usage_day(assistant.usage_days), app.roll_up_removed_usage(),
    app.roll_up_changed_usage(), app.clear_usage_days(), app.rebuild_usage_days() from public;

select app.rebuild_usage_days();
