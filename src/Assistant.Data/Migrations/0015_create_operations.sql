create table assistant.admin_configs (
    id uuid not null default app.new_id(),
    config_key character varying(100) not null,
    config_data jsonb not null default '{}',
    updated_by_user_id uuid default app.uid(),
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint admin_configs_pkey primary key (id),
    constraint admin_configs_config_key_key unique (config_key),
    constraint admin_configs_updated_by_user_id_fkey foreign key (updated_by_user_id)
        references assistant.users (id) on delete set null,
    constraint admin_configs_config_data_check check (jsonb_typeof(config_data) = 'object'),
    -- What app.record_usage goes by. A limit under a name that it doesn't know would be none, so such names are refused.
    constraint admin_configs_limits_check check (
        case jsonb_typeof(config_data -> 'rateLimits')
            when 'object' then not jsonb_path_exists(
                config_data -> 'rateLimits',
                'strict $.keyvalue() ? (@.key <> "hourly" && @.key <> "daily" || @.value.type() <> "number"
                    || @.value < 0 || @.value > 2147483647 || @.value.floor() <> @.value)')
            else config_data -> 'rateLimits' is null
        end),
    constraint admin_configs_limits_name_check check (
        not jsonb_path_exists(
            config_data, '$.keyvalue() ? (@.key like_regex "^rate[-_ ]?limits?$" flag "i" && @.key <> "rateLimits")')),
    constraint admin_configs_prices_check check (
        case jsonb_typeof(config_data -> 'models')
            when 'object' then not jsonb_path_exists(
                config_data -> 'models',
                'strict $.keyvalue() ? (@.value.type() <> "object" || exists (@.value.keyvalue() ? (
                    (@.key == "inputPrice" || @.key == "outputPrice") && (@.value.type() <> "number" || @.value < 0))))')
            else config_data -> 'models' is null
        end)
);
create index admin_configs_updated_at_id_idx on assistant.admin_configs (updated_at desc, id desc);
create index admin_configs_updated_by_user_id_idx on assistant.admin_configs (updated_by_user_id, updated_at desc, id desc);

create table assistant.usage_logs (
    id uuid not null default app.new_id(),
    user_id uuid not null,
    chat_id uuid,
    agent_type text not null,
    model_used character varying(100) not null,
    provider text not null,
    input_tokens integer not null default 0,
    output_tokens integer not null default 0,
    total_tokens integer not null default 0,
    input_cost numeric(10, 6) not null default 0,
    output_cost numeric(10, 6) not null default 0,
    total_cost numeric(10, 6) not null default 0,
    request_timestamp timestamp with time zone not null default now(),
    response_timestamp timestamp with time zone,
    duration_ms integer,
    metadata jsonb,
    constraint usage_logs_pkey primary key (id),
    constraint usage_logs_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint usage_logs_chat_id_fkey foreign key (chat_id, user_id)
        references assistant.chats (id, user_id) on delete set null (chat_id) on update cascade,
    constraint usage_logs_agent_type_check check (agent_type in ('routing', 'chat', 'artifact', 'git_mcp')),
    constraint usage_logs_provider_check check (provider in ('google', 'openai', 'anthropic')),
    constraint usage_logs_tokens_check check (
        input_tokens >= 0 and output_tokens >= 0 and total_tokens::bigint = input_tokens::bigint + output_tokens),
    constraint usage_logs_costs_check check (
        input_cost >= 0 and input_cost < 'NaN' and output_cost >= 0 and output_cost < 'NaN'
        and total_cost = input_cost + output_cost and total_cost < 'NaN'),
    constraint usage_logs_times_check check (response_timestamp >= request_timestamp and duration_ms >= 0),
    constraint usage_logs_metadata_check check (jsonb_typeof(metadata) = 'object')
);
create index usage_logs_user_id_request_timestamp_id_idx on assistant.usage_logs (user_id, request_timestamp desc, id desc);
create index usage_logs_agent_type_request_timestamp_idx on assistant.usage_logs (agent_type, request_timestamp desc);
create index usage_logs_request_timestamp_id_idx on assistant.usage_logs (request_timestamp desc, id desc);
create index usage_logs_chat_id_request_timestamp_id_idx on assistant.usage_logs (chat_id, request_timestamp desc, id desc);

create table assistant.rate_limits (
    id uuid not null default app.new_id(),
    user_id uuid not null,
    agent_type text not null,
    period_start timestamp with time zone not null,
    period_end timestamp with time zone not null,
    request_count integer not null default 0,
    limit_type text not null,
    limit_value integer not null,
    created_at timestamp with time zone not null default now(),
    constraint rate_limits_pkey primary key (id),
    constraint rate_limits_period_key unique (user_id, agent_type, period_start, limit_type),
    constraint rate_limits_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint rate_limits_agent_type_check check (agent_type in ('routing', 'chat', 'artifact', 'git_mcp')),
    constraint rate_limits_limit_type_check check (limit_type in ('hourly', 'daily')),
    constraint rate_limits_period_check check (period_end > period_start),
    constraint rate_limits_count_check check (request_count >= 0 and limit_value >= 0)
);
create index rate_limits_user_id_period_start_id_idx on assistant.rate_limits (user_id, period_start desc, id desc);

create table assistant.audit_logs (
    id uuid not null default app.new_id(),
    user_id uuid,
    action_type character varying(64) not null,
    operation character varying(128) not null,
    resource_type character varying(64),
    resource_id character varying(128),
    status character varying(32) not null,
    message text,
    details jsonb,
    request_data jsonb,
    response_data jsonb,
    duration_ms double precision,
    ip_address character varying(45),
    user_agent character varying(512),
    correlation_id character varying(128),
    parent_id uuid,
    created_at timestamp with time zone not null default clock_timestamp(),
    constraint audit_logs_pkey primary key (id),
    constraint audit_logs_user_id_fkey foreign key (user_id) references assistant.users (id) on delete set null,
    constraint audit_logs_parent_id_fkey foreign key (parent_id) references assistant.audit_logs (id) on delete set null,
    constraint audit_logs_parent_id_check check (parent_id <> id),
    constraint audit_logs_duration_ms_check check (duration_ms >= 0 and duration_ms < 'Infinity')
);
create index audit_logs_user_id_created_at_id_idx on assistant.audit_logs (user_id, created_at desc, id desc);
create index audit_logs_created_at_id_idx on assistant.audit_logs (created_at desc, id desc);
create index audit_logs_parent_id_created_at_id_idx on assistant.audit_logs (parent_id, created_at, id) where parent_id is not null;
create index audit_logs_correlation_id_idx on assistant.audit_logs (correlation_id) where correlation_id is not null;
create index audit_logs_action_type_operation_idx on assistant.audit_logs (action_type, operation);

create table assistant.action_logs (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    event_type character varying(255) not null,
    state character varying(50) not null default 'open',
    description text,
    details jsonb,
    recommendations jsonb,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint action_logs_pkey primary key (id),
    constraint action_logs_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade
);
create index action_logs_user_id_created_at_id_idx on assistant.action_logs (user_id, created_at desc, id desc);
create index action_logs_user_id_state_created_at_id_idx on assistant.action_logs (user_id, state, created_at desc, id desc);

-- Who changed the settings last. Deleting that person changes this column alone, which isn't a change of the settings.
create function app.sign_admin_config() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if row (new.config_key, new.config_data) is distinct from row (old.config_key, old.config_data) then
        new.updated_by_user_id := app.uid();
        new.updated_at := now();
    end if;
    return new;
end
$$;
revoke execute on function app.sign_admin_config() from public;
create trigger admin_configs_sign before update on assistant.admin_configs
    for each row execute function app.sign_admin_config();

-- Entries are added and never changed, by the server's own mistake neither. They only lose the person, or the entry, that is gone.
create function app.keep_audit_log() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if tg_op = 'UPDATE'
        and to_jsonb(new) - array['user_id', 'parent_id'] = to_jsonb(old) - array['user_id', 'parent_id']
        and (new.user_id is null or new.user_id = old.user_id)
        and (new.parent_id is null or new.parent_id = old.parent_id)
    then
        return new;
    end if;
    raise exception 'audit logs are only added to' using errcode = 'insufficient_privilege';
end
$$;
revoke execute on function app.keep_audit_log() from public;
create trigger audit_logs_keep before update or delete on assistant.audit_logs
    for each row execute function app.keep_audit_log();

create trigger action_logs_touch before update on assistant.action_logs for each row execute function app.touch();

alter table assistant.admin_configs enable row level security;
create policy select_admin on assistant.admin_configs for select to assistant_api using ((select app.is_admin()));
create policy insert_admin on assistant.admin_configs for insert to assistant_api with check ((select app.is_admin()));
create policy update_admin on assistant.admin_configs for update to assistant_api
    using ((select app.is_admin())) with check ((select app.is_admin()));
create policy delete_admin on assistant.admin_configs for delete to assistant_api using ((select app.is_admin()));
grant delete on assistant.admin_configs to assistant_api;
grant
    select (id, config_key, config_data, updated_by_user_id, created_at, updated_at),
    insert (id, config_key, config_data),
    update (config_key, config_data)
    on assistant.admin_configs to assistant_api;

alter table assistant.usage_logs enable row level security;
create policy select_owner on assistant.usage_logs for select to assistant_api using (user_id = (select app.uid()));
create policy select_admin on assistant.usage_logs for select to assistant_api using ((select app.is_admin()));
create policy insert_nobody on assistant.usage_logs for insert to assistant_api with check (false);
create policy update_nobody on assistant.usage_logs for update to assistant_api using (false) with check (false);
create policy delete_nobody on assistant.usage_logs for delete to assistant_api using (false);
grant select (id, user_id, chat_id, agent_type, model_used, provider, input_tokens, output_tokens, total_tokens, input_cost,
    output_cost, total_cost, request_timestamp, response_timestamp, duration_ms, metadata)
    on assistant.usage_logs to assistant_api;

-- An administrator sees his own, too, and nobody else's.
alter table assistant.rate_limits enable row level security;
create policy select_owner on assistant.rate_limits for select to assistant_api using (user_id = (select app.uid()));
create policy insert_nobody on assistant.rate_limits for insert to assistant_api with check (false);
create policy update_nobody on assistant.rate_limits for update to assistant_api using (false) with check (false);
create policy delete_nobody on assistant.rate_limits for delete to assistant_api using (false);
grant select (id, user_id, agent_type, period_start, period_end, request_count, limit_type, limit_value, created_at)
    on assistant.rate_limits to assistant_api;

alter table assistant.audit_logs enable row level security;
create policy select_owner on assistant.audit_logs for select to assistant_api using (user_id = (select app.uid()));
create policy select_admin on assistant.audit_logs for select to assistant_api using ((select app.is_admin()));
create policy insert_nobody on assistant.audit_logs for insert to assistant_api with check (false);
create policy update_nobody on assistant.audit_logs for update to assistant_api using (false) with check (false);
create policy delete_nobody on assistant.audit_logs for delete to assistant_api using (false);
grant select (id, user_id, action_type, operation, resource_type, resource_id, status, message, details, request_data,
    response_data, duration_ms, ip_address, user_agent, correlation_id, parent_id, created_at)
    on assistant.audit_logs to assistant_api;

alter table assistant.action_logs enable row level security;
create policy select_owner on assistant.action_logs for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.action_logs for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.action_logs for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.action_logs for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.action_logs to assistant_api;
grant
    select (id, user_id, event_type, state, description, details, recommendations, created_at, updated_at),
    insert (id, event_type, state, description, details, recommendations),
    update (event_type, state, description, details, recommendations)
    on assistant.action_logs to assistant_api;
