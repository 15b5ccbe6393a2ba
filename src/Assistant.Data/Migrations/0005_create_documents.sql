create table assistant.documents (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    latest_version_at timestamp with time zone,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint documents_pkey primary key (id),
    constraint documents_id_user_id_key unique (id, user_id),
    constraint documents_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade
);
create index documents_user_id_created_at_id_idx on assistant.documents (user_id, created_at desc, id desc);
create index documents_user_id_updated_at_id_idx on assistant.documents (user_id, updated_at desc, id desc);

create table assistant.document_versions (
    document_id uuid not null,
    created_at timestamp with time zone not null default clock_timestamp(),
    user_id uuid not null,
    title character varying(500) not null,
    content text,
    kind text not null default 'text',
    -- A tsvector ends at a megabyte; what a version says after its first 250,000 characters isn't searched.
    search_vector tsvector generated always as (
        setweight(to_tsvector('pg_catalog.english', left(title, 1000)), 'A')
        || setweight(to_tsvector('pg_catalog.english', left(coalesce(content, ''), 250000)), 'B')) stored,
    constraint document_versions_pkey primary key (document_id, created_at),
    constraint document_versions_document_id_fkey foreign key (document_id, user_id)
        references assistant.documents (id, user_id) on delete cascade on update cascade,
    constraint document_versions_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint document_versions_kind_check check (kind in ('text', 'code', 'image', 'sheet'))
);
create index document_versions_user_id_created_at_document_id_idx
    on assistant.document_versions (user_id, created_at, document_id);
create index document_versions_search_vector_idx on assistant.document_versions using gin (search_vector);

-- Checked at commit: a version and the document that names it as its latest are each written after the other.
alter table assistant.documents add constraint documents_latest_version_fkey
    foreign key (id, latest_version_at) references assistant.document_versions (document_id, created_at)
    deferrable initially deferred;

create table assistant.suggestions (
    id uuid not null default app.new_id(),
    document_id uuid not null,
    document_created_at timestamp with time zone not null,
    user_id uuid not null,
    original_text text not null,
    suggested_text text not null,
    description text,
    is_resolved boolean not null default false,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint suggestions_pkey primary key (id),
    constraint suggestions_document_version_fkey foreign key (document_id, document_created_at)
        references assistant.document_versions (document_id, created_at) on delete cascade on update cascade,
    constraint suggestions_document_id_fkey foreign key (document_id, user_id)
        references assistant.documents (id, user_id) on delete cascade on update cascade,
    constraint suggestions_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade
);
create index suggestions_document_id_document_created_at_idx on assistant.suggestions (document_id, document_created_at);
create index suggestions_user_id_created_at_id_idx on assistant.suggestions (user_id, created_at, id);

create function app.fill_document_owner() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    new.user_id := (select d.user_id from assistant.documents as d where d.id = new.document_id);
    return new;
end
$$;
revoke execute on function app.fill_document_owner() from public;
create trigger document_versions_fill_owner before insert on assistant.document_versions
    for each row when (new.user_id is null) execute function app.fill_document_owner();
create trigger suggestions_fill_owner before insert on assistant.suggestions
    for each row when (new.user_id is null) execute function app.fill_document_owner();

create function app.follow_added_versions() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform from assistant.documents as d where d.id in (select n.document_id from added as n) order by d.id for no key update;
    update assistant.documents as d set latest_version_at = greatest(d.latest_version_at, n.created_at)
    from (select a.document_id, max(a.created_at) as created_at from added as a group by a.document_id) as n
    where d.id = n.document_id;
    return null;
end
$$;

-- The documents are locked by one statement and read by the next, which then sees what committed while it waited.
create function app.follow_removed_versions() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    perform from assistant.documents as d where d.id in (select o.document_id from removed as o) order by d.id for no key update;
    update assistant.documents as d set latest_version_at =
        (select max(v.created_at) from assistant.document_versions as v where v.document_id = d.id)
    where d.id in (select o.document_id from removed as o);
    return null;
end
$$;
revoke execute on function app.follow_added_versions(), app.follow_removed_versions() from public;
create trigger document_versions_follow_insert after insert on assistant.document_versions
    referencing new table as added for each statement execute function app.follow_added_versions();
create trigger document_versions_follow_delete after delete on assistant.document_versions
    referencing old table as removed for each statement execute function app.follow_removed_versions();

create trigger documents_touch before update on assistant.documents for each row execute function app.touch();
create trigger suggestions_touch before update on assistant.suggestions for each row execute function app.touch();

alter table assistant.documents enable row level security;
create policy select_owner on assistant.documents for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.documents for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.documents for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.documents for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.documents to assistant_api;
grant select (id, user_id, latest_version_at, created_at, updated_at), insert (id) on assistant.documents to assistant_api;

-- A version is never changed; a change is a new version.
alter table assistant.document_versions enable row level security;
create policy select_document_owner on assistant.document_versions for select to assistant_api
    using (user_id = (select app.uid()));
create policy insert_document_owner on assistant.document_versions for insert to assistant_api
    with check (user_id = (select app.uid()));
create policy update_nobody on assistant.document_versions for update to assistant_api using (false) with check (false);
create policy delete_document_owner on assistant.document_versions for delete to assistant_api
    using (user_id = (select app.uid()));
grant delete on assistant.document_versions to assistant_api;
grant
    select (document_id, created_at, user_id, title, content, kind, search_vector),
    insert (document_id, title, content, kind)
    on assistant.document_versions to assistant_api;

alter table assistant.suggestions enable row level security;
create policy select_document_owner on assistant.suggestions for select to assistant_api using (user_id = (select app.uid()));
create policy insert_document_owner on assistant.suggestions for insert to assistant_api
    with check (user_id = (select app.uid()));
create policy update_document_owner on assistant.suggestions for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_document_owner on assistant.suggestions for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.suggestions to assistant_api;
grant
    select (id, document_id, document_created_at, user_id, original_text, suggested_text, description, is_resolved, created_at,
        updated_at),
    insert (id, document_id, document_created_at, original_text, suggested_text, description, is_resolved),
    update (suggested_text, description, is_resolved)
    on assistant.suggestions to assistant_api;
