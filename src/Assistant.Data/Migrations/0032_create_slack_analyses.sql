create table assistant.slack_analyses (
    id uuid not null default app.new_id(),
    workspace_id uuid not null,
    created_by_user_id uuid default app.uid(),
    name character varying(255) not null,
    description text,
    start_date timestamp with time zone not null,
    end_date timestamp with time zone not null,
    parameters jsonb,
    llm_model character varying(255),
    analysis_type character varying(50) not null default 'contribution',
    is_scheduled boolean not null default false,
    schedule_frequency text,
    next_run_at timestamp with time zone,
    status character varying(50) not null default 'pending',
    progress double precision not null default 0,
    error_message text,
    result_summary jsonb,
    completion_time timestamp with time zone,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint slack_analyses_pkey primary key (id),
    constraint slack_analyses_id_workspace_id_key unique (id, workspace_id),
    constraint slack_analyses_workspace_id_fkey foreign key (workspace_id)
        references assistant.slack_workspaces (id) on delete cascade,
    constraint slack_analyses_created_by_user_id_fkey foreign key (created_by_user_id)
        references assistant.users (id) on delete set null,
    constraint slack_analyses_dates_check check (end_date > start_date),
    constraint slack_analyses_schedule_frequency_check check (schedule_frequency in ('daily', 'weekly', 'monthly')),
    constraint slack_analyses_schedule_check check (not is_scheduled or schedule_frequency is not null),
    constraint slack_analyses_progress_check check (progress between 0 and 100)
);
create index slack_analyses_workspace_id_created_at_id_idx on assistant.slack_analyses (workspace_id, created_at desc, id desc);
create index slack_analyses_created_by_user_id_idx on assistant.slack_analyses (created_by_user_id);

-- A channel that analyses cover can't be deleted before them, nor taken out of one that has results, or whoever may read the other
-- channels would read what they say of it. Checked at commit, so that a workspace goes with all that belongs to it.
create table assistant.slack_analysis_channels (
    analysis_id uuid not null,
    channel_id uuid not null,
    workspace_id uuid not null,
    constraint slack_analysis_channels_pkey primary key (analysis_id, channel_id),
    constraint slack_analysis_channels_analysis_id_fkey foreign key (analysis_id, workspace_id)
        references assistant.slack_analyses (id, workspace_id) on delete cascade,
    constraint slack_analysis_channels_channel_id_fkey foreign key (channel_id, workspace_id)
        references assistant.slack_channels (id, workspace_id) deferrable initially deferred
);
create index slack_analysis_channels_channel_id_analysis_id_idx on assistant.slack_analysis_channels (channel_id, analysis_id);

create table assistant.slack_contributions (
    id uuid not null default app.new_id(),
    analysis_id uuid not null,
    workspace_id uuid not null,
    user_id uuid not null,
    channel_id uuid,
    problem_solving_score double precision not null default 0,
    knowledge_sharing_score double precision not null default 0,
    team_coordination_score double precision not null default 0,
    engagement_score double precision not null default 0,
    total_score double precision not null default 0,
    message_count integer not null default 0,
    thread_reply_count integer not null default 0,
    reaction_given_count integer not null default 0,
    reaction_received_count integer not null default 0,
    notable_contributions jsonb,
    insights text,
    insights_data jsonb,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint slack_contributions_pkey primary key (id),
    constraint slack_contributions_analysis_id_fkey foreign key (analysis_id, workspace_id)
        references assistant.slack_analyses (id, workspace_id) on delete cascade,
    constraint slack_contributions_user_id_fkey foreign key (user_id, workspace_id)
        references assistant.slack_users (id, workspace_id) on delete cascade,
    constraint slack_contributions_channel_id_fkey foreign key (channel_id, workspace_id)
        references assistant.slack_channels (id, workspace_id) on delete cascade,
    constraint slack_contributions_analysis_channel_fkey foreign key (analysis_id, channel_id)
        references assistant.slack_analysis_channels (analysis_id, channel_id) on delete cascade,
    constraint slack_contributions_counts_check check (
        message_count >= 0 and thread_reply_count >= 0 and reaction_given_count >= 0 and reaction_received_count >= 0),
    -- NaN is greater than any number.
    constraint slack_contributions_scores_check check (
        greatest(abs(problem_solving_score), abs(knowledge_sharing_score), abs(team_coordination_score), abs(engagement_score),
            abs(total_score)) < 'Infinity')
);
create index slack_contributions_analysis_id_total_score_id_idx
    on assistant.slack_contributions (analysis_id, total_score desc, id desc);
create index slack_contributions_user_id_created_at_id_idx
    on assistant.slack_contributions (user_id, created_at desc, id desc);
create index slack_contributions_channel_id_total_score_id_idx
    on assistant.slack_contributions (channel_id, total_score desc, id desc);
create index slack_contributions_analysis_id_created_at_id_idx
    on assistant.slack_contributions (analysis_id, created_at desc, id desc);
create index slack_contributions_channel_id_created_at_id_idx
    on assistant.slack_contributions (channel_id, created_at desc, id desc);
create index slack_contributions_analysis_id_channel_id_idx on assistant.slack_contributions (analysis_id, channel_id);

create table assistant.slack_channel_analyses (
    id uuid not null default app.new_id(),
    analysis_id uuid not null,
    channel_id uuid not null,
    workspace_id uuid not null,
    start_date timestamp with time zone not null,
    end_date timestamp with time zone not null,
    message_count integer not null default 0,
    participant_count integer not null default 0,
    thread_count integer not null default 0,
    reaction_count integer not null default 0,
    channel_summary text,
    topic_analysis text,
    contributor_insights text,
    key_highlights text,
    model_used character varying(255),
    generated_at timestamp with time zone,
    raw_response jsonb,
    status character varying(50) not null default 'pending',
    error_message text,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint slack_channel_analyses_pkey primary key (id),
    constraint slack_channel_analyses_analysis_id_channel_id_key unique (analysis_id, channel_id),
    constraint slack_channel_analyses_analysis_id_fkey foreign key (analysis_id, workspace_id)
        references assistant.slack_analyses (id, workspace_id) on delete cascade,
    constraint slack_channel_analyses_channel_id_fkey foreign key (channel_id, workspace_id)
        references assistant.slack_channels (id, workspace_id) on delete cascade,
    constraint slack_channel_analyses_analysis_channel_fkey foreign key (analysis_id, channel_id)
        references assistant.slack_analysis_channels (analysis_id, channel_id) on delete cascade,
    constraint slack_channel_analyses_dates_check check (end_date > start_date),
    constraint slack_channel_analyses_counts_check check (
        message_count >= 0 and participant_count >= 0 and thread_count >= 0 and reaction_count >= 0)
);
create index slack_channel_analyses_channel_id_created_at_id_idx
    on assistant.slack_channel_analyses (channel_id, created_at desc, id desc);

-- The workspace of a row is its analysis's. An analysis that doesn't exist leaves it null, which the policies refuse.
create function app.fill_slack_analysis_workspace() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    new.workspace_id := (select a.workspace_id from assistant.slack_analyses as a where a.id = new.analysis_id);
    return new;
end
$$;
revoke execute on function app.fill_slack_analysis_workspace() from public;
create trigger slack_analysis_channels_fill_workspace before insert on assistant.slack_analysis_channels
    for each row when (new.workspace_id is null) execute function app.fill_slack_analysis_workspace();
create trigger slack_contributions_fill_workspace before insert on assistant.slack_contributions
    for each row when (new.workspace_id is null) execute function app.fill_slack_analysis_workspace();
create trigger slack_channel_analyses_fill_workspace before insert on assistant.slack_channel_analyses
    for each row when (new.workspace_id is null) execute function app.fill_slack_analysis_workspace();

-- What an analysis found in all of its channels together says something of each; it goes first, or the analysis as a whole does.
create function app.keep_slack_analysis_channel() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    if exists (
        select from assistant.slack_analyses as a
        where a.id = old.analysis_id
            and (a.result_summary is not null
                or exists (select from assistant.slack_contributions as c where c.analysis_id = a.id and c.channel_id is null)))
    then
        raise exception 'an analysis that has results keeps its channels' using errcode = 'restrict_violation';
    end if;
    return old;
end
$$;
revoke execute on function app.keep_slack_analysis_channel() from public;
create trigger slack_analysis_channels_keep before delete on assistant.slack_analysis_channels
    for each row execute function app.keep_slack_analysis_channel();

create trigger slack_analyses_touch before update on assistant.slack_analyses
    for each row execute function app.touch();
create trigger slack_contributions_touch before update on assistant.slack_contributions
    for each row execute function app.touch();
create trigger slack_channel_analyses_touch before update on assistant.slack_channel_analyses
    for each row execute function app.touch();
