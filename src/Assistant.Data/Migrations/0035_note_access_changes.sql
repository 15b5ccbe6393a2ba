-- The tables that readers' sets are found in (app.team_ids and the others that end with app.remember). It notes changes whatever the
-- session's replication role, and where rows go with others, since what is kept is trusted for as long as nothing is noted.
create trigger team_members_note_access after insert or update or delete or truncate on assistant.team_members
    for each statement execute function app.note_access_change();
alter table assistant.team_members enable always trigger team_members_note_access;
create trigger integrations_note_access after insert or update or delete or truncate on assistant.integrations
    for each statement execute function app.note_access_change();
alter table assistant.integrations enable always trigger integrations_note_access;
create trigger integration_shares_note_access after insert or update or delete or truncate on assistant.integration_shares
    for each statement execute function app.note_access_change();
alter table assistant.integration_shares enable always trigger integration_shares_note_access;
create trigger service_resources_note_access after insert or update or delete or truncate on assistant.service_resources
    for each statement execute function app.note_access_change();
alter table assistant.service_resources enable always trigger service_resources_note_access;
create trigger resource_access_note_access after insert or update or delete or truncate on assistant.resource_access
    for each statement execute function app.note_access_change();
alter table assistant.resource_access enable always trigger resource_access_note_access;
create trigger slack_workspaces_note_access after insert or update or delete or truncate on assistant.slack_workspaces
    for each statement execute function app.note_access_change();
alter table assistant.slack_workspaces enable always trigger slack_workspaces_note_access;
create trigger slack_channels_note_access after insert or update or delete or truncate on assistant.slack_channels
    for each statement execute function app.note_access_change();
alter table assistant.slack_channels enable always trigger slack_channels_note_access;
create trigger slack_analyses_note_access after insert or update or delete or truncate on assistant.slack_analyses
    for each statement execute function app.note_access_change();
alter table assistant.slack_analyses enable always trigger slack_analyses_note_access;
create trigger slack_analysis_channels_note_access after insert or update or delete or truncate on assistant.slack_analysis_channels
    for each statement execute function app.note_access_change();
alter table assistant.slack_analysis_channels enable always trigger slack_analysis_channels_note_access;
