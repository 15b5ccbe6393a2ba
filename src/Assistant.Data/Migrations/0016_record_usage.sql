-- Records that the signed-in person has used a model: counts the agent's limits, takes the price from the agent's settings, and
-- gives the key of the log. Beyond a limit it is refused with SQLSTATE RL001, and nothing is counted.
--
-- The settings are those of '<agent>_agent_<provider>', or else of '<agent>_agent'. A limit that the former don't name is the
-- latter's, so that nobody gets past an agent's limit by the choice of a provider; one that neither name isn't counted.
-- Prices are US dollars for a million tokens; a model without one is refused, since nobody could say what its use has cost.
-- The counting row stays locked until the commit, so requests at the same time are counted one after the other.
create function app.record_usage(
    agent text, model_provider text, model text, tokens_in integer, tokens_out integer, for_chat uuid default null,
    took_ms integer default null, notes jsonb default null) returns uuid
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    person constant uuid := app.uid();
    moment constant timestamptz := clock_timestamp();
    of_provider jsonb;
    of_agent jsonb;
    settings jsonb;
    kind text;
    allowed integer;
    since timestamptz;
    until timestamptz;
    price_in numeric;
    price_out numeric;
    log uuid;
begin
    if person is null then
        raise exception 'nobody is signed in' using errcode = 'insufficient_privilege';
    end if;
    if tokens_in is null or tokens_out is null or tokens_in < 0 or tokens_out < 0 or took_ms not between 0 and 86400000 then
        raise exception 'tokens and duration can''t be negative, and a duration not longer than a day'
            using errcode = 'invalid_parameter_value';
    end if;

    select c.config_data into of_provider from assistant.admin_configs as c where c.config_key = agent || '_agent_' || model_provider;
    select c.config_data into of_agent from assistant.admin_configs as c where c.config_key = agent || '_agent';
    settings := coalesce(of_provider, of_agent);
    price_in := (settings -> 'models' -> model -> 'inputPrice')::numeric;
    price_out := (settings -> 'models' -> model -> 'outputPrice')::numeric;
    if price_in is null or price_out is null then
        raise exception 'the settings of the agent % have no price for the model % of %', agent, model, model_provider
            using errcode = 'invalid_parameter_value';
    end if;

    -- A chat of somebody else is refused just as one that doesn't exist.
    if for_chat is not null and not exists (select from assistant.chats as c where c.id = for_chat and c.user_id = person) then
        raise exception 'there is no such chat' using errcode = 'foreign_key_violation';
    end if;

    foreach kind in array array['hourly', 'daily'] loop
        allowed := coalesce(of_provider -> 'rateLimits' -> kind, of_agent -> 'rateLimits' -> kind)::integer;
        continue when allowed is null;
        since := date_trunc(case kind when 'hourly' then 'hour' else 'day' end, moment, 'UTC');
        until := since + case kind when 'hourly' then interval '1 hour' else interval '24 hours' end;
        -- A limit of nothing has no row to count in.
        insert into assistant.rate_limits as r
            (user_id, agent_type, period_start, period_end, request_count, limit_type, limit_value)
        select person, agent, since, until, 1, kind, allowed where allowed > 0
        on conflict (user_id, agent_type, period_start, limit_type) do update
            set request_count = r.request_count + 1, limit_value = excluded.limit_value
            where r.request_count < excluded.limit_value;
        if not found then
            raise exception 'the % limit of % requests is reached', kind, allowed
                using errcode = 'RL001', detail = 'The next period begins at ' || to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '.';
        end if;
    end loop;

    insert into assistant.usage_logs (user_id, chat_id, agent_type, model_used, provider, input_tokens, output_tokens, total_tokens,
        input_cost, output_cost, total_cost, request_timestamp, response_timestamp, duration_ms, metadata)
    select person, for_chat, agent, model, model_provider, tokens_in, tokens_out, tokens_in + tokens_out, c.input, c.output,
        c.input + c.output, moment - coalesce(took_ms, 0) * interval '1 millisecond', case when took_ms is not null then moment end,
        took_ms, notes
    from (select round(tokens_in * price_in / 1000000, 6), round(tokens_out * price_out / 1000000, 6)) as c (input, output)
    returning usage_logs.id into log;
    return log;
end
$$;
revoke execute on function app.record_usage(text, text, text, integer, integer, uuid, integer, jsonb) from public;
grant execute on function app.record_usage(text, text, text, integer, integer, uuid, integer, jsonb) to assistant_api;
