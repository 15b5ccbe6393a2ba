-- Locks a document of the reader until the transaction ends, and says whether there is one. Who saves versions takes it first, so a
-- version that carries over what wasn't given sees all that was saved before. A key of somebody else's document waits for nothing.
create function app.lock_document(document uuid) returns boolean
language plpgsql volatile security definer
set search_path = ''
as $$
begin
    perform from assistant.documents as d where d.id = document and d.user_id = app.uid() for no key update;
    return found;
end
$$;
revoke execute on function app.lock_document(uuid) from public;
grant execute on function app.lock_document(uuid) to assistant_api;

-- A version is later than those before it, whatever the clock says: two may be saved in one microsecond, or after the clock was set back.
create function app.order_document_version() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    new.created_at := greatest(
        new.created_at,
        (select d.latest_version_at from assistant.documents as d where d.id = new.document_id) + interval '1 microsecond');
    return new;
end
$$;
revoke execute on function app.order_document_version() from public;
-- People don't give the time; the owner of the tables, who seeds and imports, does.
create trigger document_versions_order before insert on assistant.document_versions
    for each row when (current_user = 'assistant_api') execute function app.order_document_version();

-- Who decided about a feature is whoever did so last.
create function app.note_feature_decision() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    new.granted_by_user_id := app.uid();
    return new;
end
$$;
revoke execute on function app.note_feature_decision() from public;
create trigger feature_access_note_decision before update of enabled on assistant.feature_access
    for each row when (current_user = 'assistant_api') execute function app.note_feature_decision();
