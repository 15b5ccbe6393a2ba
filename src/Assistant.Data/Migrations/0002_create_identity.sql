create table assistant.users (
    id uuid not null default app.new_id(),
    email character varying(255) not null,
    password_hash character varying(255),
    name character varying(255),
    avatar_url character varying(2048),
    role text not null default 'user',
    is_active boolean not null default true,
    oauth_provider character varying(50),
    oauth_id character varying(255),
    google_id character varying(255),
    slack_user_id character varying(50),
    external_id character varying(255),
    metadata jsonb not null default '{}',
    plan character varying(50) not null default 'free',
    stripe_customer_id character varying(255),
    stripe_subscription_id character varying(255),
    trial_ends_at timestamp with time zone,
    is_trial_active boolean not null default false,
    onboarding_completed boolean not null default false,
    profile_type character varying(50),
    email_confirmed_at timestamp with time zone,
    last_login_at timestamp with time zone,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint users_pkey primary key (id),
    constraint users_email_key unique (email),
    constraint users_slack_user_id_key unique (slack_user_id),
    constraint users_email_check check (email = lower(btrim(email)) and email <> ''),
    constraint users_role_check check (role in ('user', 'admin')),
    constraint users_metadata_check check (jsonb_typeof(metadata) = 'object')
);

create table assistant.user_identities (
    issuer character varying(512) not null,
    subject character varying(255) not null,
    user_id uuid not null,
    created_at timestamp with time zone not null default now(),
    constraint user_identities_pkey primary key (issuer, subject),
    constraint user_identities_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade
);
create index user_identities_user_id_idx on assistant.user_identities (user_id);

-- The person whom the verified token in request.jwt.claims names, '<users.id>' or '<users.id>:admin', or null: by issuer and
-- subject, or else by a subject that is a users.id. An identity that is known decides, even where its person is inactive.
create function app.person() returns text
language plpgsql stable security definer parallel safe
set search_path = ''
as $$
declare
    setting constant text := current_setting('request.jwt.claims', true);
    claims jsonb;
    token_subject text;
    person uuid;
    result text;
begin
    if setting is null or setting = '' then
        return null;
    end if;
    claims := setting::jsonb;
    token_subject := claims ->> 'sub';

    select i.user_id into person
    from assistant.user_identities as i
    where i.issuer = claims ->> 'iss' and i.subject = token_subject;

    if not found and token_subject ~ '^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$' then
        person := token_subject::uuid;
    end if;

    select case u.role when 'admin' then u.id || ':admin' else u.id::text end into result
    from assistant.users as u
    where u.id = person and u.is_active;
    return result;
end
$$;
revoke execute on function app.person() from public;
grant execute on function app.person() to assistant_api;

-- Looks the person up once for a transaction, and says whom: null, '<users.id>' or '<users.id>:admin'. What it keeps is valid for
-- the very claims that it was looked up for; whoever can set it can set the claims as well. A request begins with it: the policies
-- of every statement after it then ask for the person at a twentieth of the price.
create function app.reader() returns text
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    person constant text := app.person();
begin
    perform set_config('app.reader', coalesce(person, ''), true);
    perform set_config('app.reader_claims', coalesce(current_setting('request.jwt.claims', true), ''), true);
    return case when current_setting('assistant.admin', true) = 'on' then person else left(person, 36) end;
end
$$;
revoke execute on function app.reader() from public;
grant execute on function app.reader() to assistant_api;

-- The key of the person, or null. These two read no table themselves, so they run as whoever asks and are inlined.
create function app.uid() returns uuid
language sql stable parallel safe
return nullif(left(
    case
        when current_setting('request.jwt.claims', true) = current_setting('app.reader_claims', true)
            then current_setting('app.reader', true)
        else app.person()
    end, 36), '')::uuid;
revoke execute on function app.uid() from public;
grant execute on function app.uid() to assistant_api;

-- Whether the person is a site administrator and the transaction lets him be one: assistant.admin = 'on'. It widens nobody.
create function app.is_admin() returns boolean
language sql stable parallel safe
return coalesce(current_setting('assistant.admin', true) = 'on', false) and coalesce(right(
    case
        when current_setting('request.jwt.claims', true) = current_setting('app.reader_claims', true)
            then current_setting('app.reader', true)
        else app.person()
    end, 6) = ':admin', false);
revoke execute on function app.is_admin() from public;
grant execute on function app.is_admin() to assistant_api;

-- The person of a token seen for the first time, made or found; null where the token may not have one. An account that exists is
-- joined by its e-mail address only where both sides have confirmed the address, or whoever registers first at either could take
-- the other's. Only the serving login may call it.
create function app.provision_user(
    token_issuer text, token_subject text, token_email text, person_name text, email_confirmed boolean) returns uuid
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    address constant text := nullif(lower(btrim(token_email)), '');
    person uuid;
begin
    if coalesce(token_issuer, '') = '' or coalesce(token_subject, '') = '' or address is null then
        return null;
    end if;

    select i.user_id into person from assistant.user_identities as i
    where i.issuer = token_issuer and i.subject = token_subject;
    if found then
        return person;
    end if;

    insert into assistant.users (email, name, email_confirmed_at, last_login_at)
    values (address, person_name, case when email_confirmed then now() end, now())
    on conflict (email) do nothing
    returning users.id into person;

    if person is null then
        -- Another request may have made the person meanwhile, or the address is somebody's.
        select i.user_id into person from assistant.user_identities as i
        where i.issuer = token_issuer and i.subject = token_subject;
        if found then
            return person;
        end if;
        select u.id into person from assistant.users as u
        where u.email = address and email_confirmed and u.email_confirmed_at is not null and u.is_active;
        if not found then
            return null;
        end if;
    end if;

    insert into assistant.user_identities (issuer, subject, user_id)
    values (token_issuer, token_subject, person)
    on conflict (issuer, subject) do nothing;
    return person;
end
$$;
revoke execute on function app.provision_user(text, text, text, text, boolean) from public;

-- What only a site administrator may give or change, whatever the column grants say. It runs as whoever writes; the owner of the
-- table, which migrations and the server's own functions run as, is free.
create function app.guard_user() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    new.email := lower(btrim(new.email));
    if tg_op = 'UPDATE' then
        if new.email <> old.email and new.email_confirmed_at is not distinct from old.email_confirmed_at then
            new.email_confirmed_at := null;
        end if;
        if row (new.email, new.email_confirmed_at, new.role, new.is_active, new.plan, new.stripe_customer_id,
                new.stripe_subscription_id, new.trial_ends_at, new.is_trial_active, new.slack_user_id, new.external_id)
            is not distinct from
            row (old.email, old.email_confirmed_at, old.role, old.is_active, old.plan, old.stripe_customer_id,
                old.stripe_subscription_id, old.trial_ends_at, old.is_trial_active, old.slack_user_id, old.external_id)
        then
            return new;
        end if;
    end if;

    if not app.is_admin()
        and not pg_has_role(current_user, (select c.relowner from pg_catalog.pg_class as c where c.oid = tg_relid), 'usage')
    then
        raise exception 'only a site administrator may change this' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
revoke execute on function app.guard_user() from public;
create trigger users_guard before insert or update on assistant.users
    for each row execute function app.guard_user();
create trigger users_touch before update on assistant.users
    for each row execute function app.touch();

alter table assistant.users enable row level security;
create policy select_self on assistant.users for select to assistant_api using (id = (select app.uid()));
create policy select_admin on assistant.users for select to assistant_api using ((select app.is_admin()));
create policy insert_admin on assistant.users for insert to assistant_api with check ((select app.is_admin()));
create policy update_self on assistant.users for update to assistant_api
    using (id = (select app.uid())) with check (id = (select app.uid()));
create policy update_admin on assistant.users for update to assistant_api
    using ((select app.is_admin())) with check ((select app.is_admin()));
create policy delete_admin on assistant.users for delete to assistant_api using ((select app.is_admin()));
grant delete on assistant.users to assistant_api;
grant
    select (id, email, name, avatar_url, role, is_active, oauth_provider, oauth_id, google_id, slack_user_id, external_id, metadata,
        plan, stripe_customer_id, stripe_subscription_id, trial_ends_at, is_trial_active, onboarding_completed, profile_type,
        email_confirmed_at, last_login_at, created_at, updated_at),
    insert (id, email, name, avatar_url, role, is_active, slack_user_id, external_id, metadata, plan, stripe_customer_id,
        stripe_subscription_id, trial_ends_at, is_trial_active, onboarding_completed, profile_type, email_confirmed_at),
    update (email, name, avatar_url, role, is_active, slack_user_id, external_id, metadata, plan, stripe_customer_id,
        stripe_subscription_id, trial_ends_at, is_trial_active, onboarding_completed, profile_type, email_confirmed_at)
    on assistant.users to assistant_api;

alter table assistant.user_identities enable row level security;
create policy select_nobody on assistant.user_identities for select to assistant_api using (false);
create policy insert_nobody on assistant.user_identities for insert to assistant_api with check (false);
create policy update_nobody on assistant.user_identities for update to assistant_api using (false) with check (false);
create policy delete_nobody on assistant.user_identities for delete to assistant_api using (false);
