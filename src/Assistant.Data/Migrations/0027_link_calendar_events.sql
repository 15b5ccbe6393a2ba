alter table assistant.calendar_events add constraint calendar_events_integration_id_fkey
    foreign key (integration_id) references assistant.integrations (id) on delete cascade;

-- A person's events come through an integration that the person may see, a team's or a shared one included. The look is taken as
-- whoever writes, so a hidden integration is refused just as one that doesn't exist.
create function app.check_event_integration() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if not exists (select from assistant.integrations as i where i.id = new.integration_id) then
        raise exception 'there is no such integration'
            using errcode = 'foreign_key_violation', constraint = 'calendar_events_integration_id_fkey';
    end if;
    return new;
end
$$;
revoke execute on function app.check_event_integration() from public;
create trigger calendar_events_check_integration before insert or update of integration_id on assistant.calendar_events
    for each row execute function app.check_event_integration();
