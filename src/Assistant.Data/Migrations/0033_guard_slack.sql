-- The sets that Slack's rules are about, each found once for a statement.

-- Workspaces of the teams in which the reader has at least this role.
create function app.team_workspace_ids(minimum_role text) returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('team_workspace_ids.' || minimum_role);
begin
    if ids is null then
        select array_agg(w.id) into ids
        from assistant.slack_workspaces as w
        where w.team_id = any ((select app.team_ids(minimum_role))::uuid[]);
        ids := app.remember('team_workspace_ids.' || minimum_role, ids);
    end if;
    return ids;
end
$$;

-- Workspaces of the reader's teams, and those with a channel whose resource the reader may read: all resources of the integrations
-- that are open to the reader, and those granted one by one. It starts from these, so that it costs what the reader has. Only a
-- resource of the workspace's own integration counts. LIMIT and OFFSET keep that a look-up by key for each of the reader's channels,
-- which otherwise begins with all of them where there are few.
create function app.workspace_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('workspace_ids');
begin
    if ids is null then
        select array_agg(s.id) into ids
        from (
            select w.id
            from assistant.slack_workspaces as w
            where w.team_id = any ((select app.team_ids('VIEWER'))::uuid[])
            union
            select w.id
            from assistant.slack_workspaces as w
            where w.integration_id = any ((select app.open_integration_ids())::uuid[])
                and (
                    select true
                    from assistant.slack_channels as c
                    where c.workspace_id = w.id
                        and w.integration_id = (select r.integration_id from assistant.service_resources as r where r.id = c.resource_id)
                    limit 1)
            union
            select c.workspace_id
            from assistant.slack_channels as c
            where c.resource_id = any ((select app.granted_resource_ids())::uuid[])
                and (select w.integration_id from assistant.slack_workspaces as w where w.id = c.workspace_id)
                    = (select r.integration_id from assistant.service_resources as r where r.id = c.resource_id)) as s (id);
        ids := app.remember('workspace_ids', ids);
    end if;
    return ids;
end
$$;

-- Channels that the reader may read. A private one is read by the admins of the workspace's team, and by a team that was given
-- access to its resource by name, for as long as the integration is that team's own or shared with it.
create function app.channel_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('channel_ids');
begin
    if ids is null then
        with named as materialized (
            select array(
                select a.resource_id
                from assistant.resource_access as a
                join assistant.integrations as i on i.id = a.integration_id
                where a.team_id = any ((select app.team_ids('VIEWER'))::uuid[])
                    and (i.owner_team_id = a.team_id or a.share_id = any ((select app.received_share_ids())::uuid[]))) as resource_ids)
        select array_agg(s.id) into ids
        from (
            select c.id
            from assistant.slack_workspaces as w
            join assistant.slack_channels as c on c.workspace_id = w.id
            where w.team_id = any ((select app.team_ids('VIEWER'))::uuid[])
                and (c.type = 'public' or w.team_id = any ((select app.team_ids('ADMIN'))::uuid[]))
            union
            select c.id
            from assistant.slack_workspaces as w
            cross join lateral (
                select c.id
                from assistant.slack_channels as c
                where c.workspace_id = w.id and c.type = 'public'
                    and w.integration_id = (select r.integration_id from assistant.service_resources as r where r.id = c.resource_id)
                offset 0) as c
            where w.integration_id = any ((select app.open_integration_ids())::uuid[])
            union
            select c.id
            from assistant.slack_channels as c
            where c.resource_id = any ((select app.granted_resource_ids() || n.resource_ids from named as n)::uuid[])
                and (c.type = 'public' or c.resource_id = any ((select n.resource_ids from named as n)::uuid[]))
                and (select w.integration_id from assistant.slack_workspaces as w where w.id = c.workspace_id)
                    = (select r.integration_id from assistant.service_resources as r where r.id = c.resource_id)
            order by 1) as s (id);
        ids := app.remember('channel_ids', ids);
    end if;
    return ids;
end
$$;

-- Analyses of the reader's workspaces whose channels the reader may read, all of them. One that has no channel is its team's.
create function app.analysis_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('analysis_ids');
begin
    if ids is null then
        select array_agg(s.id) into ids
        from (
            select a.id
            from assistant.slack_analyses as a
            where a.workspace_id = any ((select app.workspace_ids())::uuid[])
                and not exists (
                    select from assistant.slack_analysis_channels as p
                    where p.analysis_id = a.id and p.channel_id <> all ((select app.channel_ids())::uuid[]))
                and (a.workspace_id = any ((select app.team_workspace_ids('VIEWER'))::uuid[])
                    or exists (select from assistant.slack_analysis_channels as p where p.analysis_id = a.id))
            order by 1) as s (id);
        ids := app.remember('analysis_ids', ids);
    end if;
    return ids;
end
$$;

-- Analyses of the reader's teams that have a channel.
create function app.covering_analysis_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('covering_analysis_ids');
begin
    if ids is null then
        select array_agg(p.analysis_id) into ids
        from assistant.slack_analyses as a
        join assistant.slack_analysis_channels as p on p.analysis_id = a.id
        where a.workspace_id = any ((select app.team_workspace_ids('VIEWER'))::uuid[]);
        ids := app.remember('covering_analysis_ids', ids);
    end if;
    return ids;
end
$$;

-- Those of them in workspaces of the teams in which the reader has at least this role.
create function app.team_analysis_ids(minimum_role text) returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('team_analysis_ids.' || minimum_role);
begin
    if ids is null then
        select array_agg(a.id) into ids
        from assistant.slack_analyses as a
        where a.workspace_id = any ((select app.team_workspace_ids(minimum_role))::uuid[])
            and a.id = any ((select app.analysis_ids())::uuid[]);
        ids := app.remember('team_analysis_ids.' || minimum_role, ids);
    end if;
    return ids;
end
$$;
revoke execute on function app.team_workspace_ids(text), app.workspace_ids(), app.channel_ids(), app.analysis_ids(),
    app.covering_analysis_ids(), app.team_analysis_ids(text) from public;
grant execute on function app.team_workspace_ids(text), app.workspace_ids(), app.channel_ids(), app.analysis_ids(),
    app.covering_analysis_ids(), app.team_analysis_ids(text) to assistant_api;

alter table assistant.slack_workspaces enable row level security;
create policy select_workspace_reader on assistant.slack_workspaces for select to assistant_api
    using (id = any ((select app.workspace_ids())::uuid[]) or team_id = any ((select app.team_ids('ADMIN'))::uuid[]));
create policy insert_team_admin on assistant.slack_workspaces for insert to assistant_api
    with check (team_id = any ((select app.team_ids('ADMIN'))::uuid[]));
create policy update_team_admin on assistant.slack_workspaces for update to assistant_api
    using (team_id = any ((select app.team_ids('ADMIN'))::uuid[]))
    with check (team_id = any ((select app.team_ids('ADMIN'))::uuid[]));
create policy delete_team_admin on assistant.slack_workspaces for delete to assistant_api
    using (team_id = any ((select app.team_ids('ADMIN'))::uuid[]));
grant delete on assistant.slack_workspaces to assistant_api;
grant
    select (id, team_id, integration_id, slack_id, name, domain, icon_url, team_size, metadata, is_connected,
        connection_status, last_connected_at, last_sync_at, token_expires_at, created_at, updated_at),
    insert (id, team_id, slack_id, name, domain, icon_url, team_size, metadata),
    update (name, domain, icon_url, team_size, metadata)
    on assistant.slack_workspaces to assistant_api;

alter table assistant.slack_channels enable row level security;
create policy select_channel_reader on assistant.slack_channels for select to assistant_api
    using (id = any ((select app.channel_ids())::uuid[]) or workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
create policy insert_team_admin on assistant.slack_channels for insert to assistant_api
    with check (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
create policy update_team_admin on assistant.slack_channels for update to assistant_api
    using (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]))
    with check (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
create policy delete_team_admin on assistant.slack_channels for delete to assistant_api
    using (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
grant delete on assistant.slack_channels to assistant_api;
grant
    select (id, workspace_id, resource_id, slack_id, name, type, purpose, topic, member_count, is_archived, created_at_ts,
        has_bot, bot_joined_at, is_selected_for_analysis, is_supported, last_sync_at, oldest_synced_ts, latest_synced_ts,
        created_at, updated_at),
    insert (id, workspace_id, slack_id, created_at_ts, name, type, purpose, topic, member_count, is_archived, has_bot,
        bot_joined_at, is_selected_for_analysis, is_supported),
    update (name, type, purpose, topic, member_count, is_archived, has_bot, bot_joined_at, is_selected_for_analysis,
        is_supported)
    on assistant.slack_channels to assistant_api;

-- How to reach a person is read through slack_user_contacts alone.
alter table assistant.slack_users enable row level security;
create policy select_workspace_reader on assistant.slack_users for select to assistant_api
    using (workspace_id = any ((select app.workspace_ids())::uuid[]));
create policy insert_team_admin on assistant.slack_users for insert to assistant_api
    with check (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
create policy update_team_admin on assistant.slack_users for update to assistant_api
    using (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]))
    with check (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
create policy delete_team_admin on assistant.slack_users for delete to assistant_api
    using (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
grant delete on assistant.slack_users to assistant_api;
grant
    select (id, workspace_id, slack_id, name, display_name, real_name, title, timezone, timezone_offset, profile_image_url,
        is_bot, is_admin, is_deleted, created_at, updated_at),
    insert (id, workspace_id, slack_id, name, display_name, real_name, email, title, phone, timezone, timezone_offset,
        profile_image_url, is_bot, is_admin, is_deleted, profile_data),
    update (name, display_name, real_name, email, title, phone, timezone, timezone_offset, profile_image_url, is_bot,
        is_admin, is_deleted, profile_data)
    on assistant.slack_users to assistant_api;

create view assistant.slack_user_contacts with (security_barrier = true) as
    select slack_users.id, slack_users.workspace_id, slack_users.email, slack_users.phone, slack_users.profile_data
    from assistant.slack_users
    where slack_users.workspace_id = any ((select app.team_workspace_ids('VIEWER'))::uuid[]);
comment on view assistant.slack_user_contacts is 'TEAM_MEMBER';
grant select (id, workspace_id, email, phone, profile_data) on assistant.slack_user_contacts to assistant_api;

alter table assistant.slack_messages enable row level security;
create policy select_channel_reader on assistant.slack_messages for select to assistant_api
    using (channel_id = any ((select app.channel_ids())::uuid[]));
create policy insert_team_admin on assistant.slack_messages for insert to assistant_api
    with check (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
create policy update_team_admin on assistant.slack_messages for update to assistant_api
    using (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]))
    with check (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
create policy delete_team_admin on assistant.slack_messages for delete to assistant_api
    using (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
grant delete on assistant.slack_messages to assistant_api;
grant
    select (id, channel_id, workspace_id, user_id, parent_id, slack_id, slack_ts, text, processed_text, message_type, subtype,
        is_edited, edited_ts, has_attachments, attachments, files, thread_ts, is_thread_parent, is_thread_reply, reply_count,
        reply_users_count, reaction_count, message_datetime, is_analyzed, message_category, sentiment_score, analysis_data,
        search_vector, created_at, updated_at),
    insert (id, channel_id, user_id, parent_id, slack_id, slack_ts, message_type, thread_ts, is_thread_reply,
        message_datetime, text, processed_text, subtype, is_edited, edited_ts, has_attachments, attachments, files,
        is_thread_parent, reply_count, reply_users_count, reaction_count, is_analyzed, message_category, sentiment_score,
        analysis_data),
    update (text, processed_text, subtype, is_edited, edited_ts, has_attachments, attachments, files, is_thread_parent,
        reply_count, reply_users_count, reaction_count, is_analyzed, message_category, sentiment_score, analysis_data)
    on assistant.slack_messages to assistant_api;

alter table assistant.slack_reactions enable row level security;
create policy select_channel_reader on assistant.slack_reactions for select to assistant_api
    using (channel_id = any ((select app.channel_ids())::uuid[]));
create policy insert_team_admin on assistant.slack_reactions for insert to assistant_api
    with check (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
create policy update_team_admin on assistant.slack_reactions for update to assistant_api
    using (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]))
    with check (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
create policy delete_team_admin on assistant.slack_reactions for delete to assistant_api
    using (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
grant delete on assistant.slack_reactions to assistant_api;
grant
    select (id, message_id, channel_id, workspace_id, user_id, emoji_name, emoji_code, reaction_ts, created_at, updated_at),
    insert (id, message_id, user_id, emoji_name, emoji_code, reaction_ts),
    update (emoji_code, reaction_ts)
    on assistant.slack_reactions to assistant_api;

alter table assistant.slack_analyses enable row level security;
create policy select_workspace_reader on assistant.slack_analyses for select to assistant_api
    using (id = any ((select app.analysis_ids())::uuid[])
        or workspace_id = any ((select app.team_workspace_ids('MEMBER'))::uuid[])
            and id <> all ((select app.covering_analysis_ids())::uuid[]));
create policy insert_team_writer on assistant.slack_analyses for insert to assistant_api
    with check (workspace_id = any ((select app.team_workspace_ids('MEMBER'))::uuid[]));
create policy update_team_writer on assistant.slack_analyses for update to assistant_api
    using (id = any ((select app.team_analysis_ids('MEMBER'))::uuid[]))
    with check (id = any ((select app.team_analysis_ids('MEMBER'))::uuid[]));
create policy delete_team_admin on assistant.slack_analyses for delete to assistant_api
    using (workspace_id = any ((select app.team_workspace_ids('ADMIN'))::uuid[]));
grant delete on assistant.slack_analyses to assistant_api;
grant
    select (id, workspace_id, created_by_user_id, name, description, start_date, end_date, parameters, llm_model,
        analysis_type, is_scheduled, schedule_frequency, next_run_at, status, progress, error_message, result_summary,
        completion_time, created_at, updated_at),
    insert (id, workspace_id, start_date, end_date, analysis_type, name, description, parameters, llm_model, is_scheduled,
        schedule_frequency, next_run_at, status, progress, error_message, result_summary, completion_time),
    update (name, description, parameters, llm_model, is_scheduled, schedule_frequency, next_run_at, status, progress,
        error_message, result_summary, completion_time)
    on assistant.slack_analyses to assistant_api;

alter table assistant.slack_analysis_channels enable row level security;
create policy select_workspace_reader on assistant.slack_analysis_channels for select to assistant_api
    using (analysis_id = any ((select app.analysis_ids())::uuid[]));
create policy insert_team_writer on assistant.slack_analysis_channels for insert to assistant_api
    with check (analysis_id = any ((select app.team_analysis_ids('MEMBER'))::uuid[]) and channel_id = any ((select app.channel_ids())::uuid[]));
create policy update_nobody on assistant.slack_analysis_channels for update to assistant_api using (false) with check (false);
create policy delete_team_admin on assistant.slack_analysis_channels for delete to assistant_api
    using (analysis_id = any ((select app.team_analysis_ids('ADMIN'))::uuid[]) and channel_id = any ((select app.channel_ids())::uuid[]));
grant delete on assistant.slack_analysis_channels to assistant_api;
grant
    select (analysis_id, channel_id, workspace_id),
    insert (analysis_id, channel_id)
    on assistant.slack_analysis_channels to assistant_api;

alter table assistant.slack_contributions enable row level security;
create policy select_workspace_reader on assistant.slack_contributions for select to assistant_api
    using (channel_id = any ((select app.channel_ids())::uuid[]) or analysis_id = any ((select app.analysis_ids())::uuid[]));
create policy insert_team_writer on assistant.slack_contributions for insert to assistant_api
    with check (analysis_id = any ((select app.team_analysis_ids('MEMBER'))::uuid[]));
create policy update_team_writer on assistant.slack_contributions for update to assistant_api
    using (analysis_id = any ((select app.team_analysis_ids('MEMBER'))::uuid[]))
    with check (analysis_id = any ((select app.team_analysis_ids('MEMBER'))::uuid[]));
create policy delete_team_admin on assistant.slack_contributions for delete to assistant_api
    using (analysis_id = any ((select app.team_analysis_ids('ADMIN'))::uuid[]));
grant delete on assistant.slack_contributions to assistant_api;
grant
    select (id, analysis_id, workspace_id, user_id, channel_id, problem_solving_score, knowledge_sharing_score,
        team_coordination_score, engagement_score, total_score, message_count, thread_reply_count, reaction_given_count,
        reaction_received_count, notable_contributions, insights, insights_data, created_at, updated_at),
    insert (id, analysis_id, user_id, channel_id, problem_solving_score, knowledge_sharing_score, team_coordination_score,
        engagement_score, total_score, message_count, thread_reply_count, reaction_given_count, reaction_received_count,
        notable_contributions, insights, insights_data),
    update (problem_solving_score, knowledge_sharing_score, team_coordination_score, engagement_score, total_score,
        message_count, thread_reply_count, reaction_given_count, reaction_received_count, notable_contributions, insights,
        insights_data)
    on assistant.slack_contributions to assistant_api;

alter table assistant.slack_channel_analyses enable row level security;
create policy select_channel_reader on assistant.slack_channel_analyses for select to assistant_api
    using (channel_id = any ((select app.channel_ids())::uuid[]));
create policy insert_team_writer on assistant.slack_channel_analyses for insert to assistant_api
    with check (analysis_id = any ((select app.team_analysis_ids('MEMBER'))::uuid[]));
create policy update_team_writer on assistant.slack_channel_analyses for update to assistant_api
    using (analysis_id = any ((select app.team_analysis_ids('MEMBER'))::uuid[]))
    with check (analysis_id = any ((select app.team_analysis_ids('MEMBER'))::uuid[]));
create policy delete_team_admin on assistant.slack_channel_analyses for delete to assistant_api
    using (analysis_id = any ((select app.team_analysis_ids('ADMIN'))::uuid[]));
grant delete on assistant.slack_channel_analyses to assistant_api;
grant
    select (id, analysis_id, channel_id, workspace_id, start_date, end_date, message_count, participant_count, thread_count,
        reaction_count, channel_summary, topic_analysis, contributor_insights, key_highlights, model_used, generated_at,
        raw_response, status, error_message, created_at, updated_at),
    insert (id, analysis_id, channel_id, start_date, end_date, message_count, participant_count, thread_count, reaction_count,
        channel_summary, topic_analysis, contributor_insights, key_highlights, model_used, generated_at, raw_response, status,
        error_message),
    update (message_count, participant_count, thread_count, reaction_count, channel_summary, topic_analysis,
        contributor_insights, key_highlights, model_used, generated_at, raw_response, status, error_message)
    on assistant.slack_channel_analyses to assistant_api;
