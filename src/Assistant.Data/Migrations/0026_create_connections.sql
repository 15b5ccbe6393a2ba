create table assistant.encryption_keys (
    id uuid not null default app.new_id(),
    key_name character varying(100) not null,
    encrypted_dek bytea not null,
    kek_provider text not null,
    kek_reference text,
    is_active boolean not null default true,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint encryption_keys_pkey primary key (id),
    constraint encryption_keys_key_name_key unique (key_name),
    constraint encryption_keys_kek_provider_check check (kek_provider in ('local', 'gcp_kms', 'aws_kms'))
);

-- The key that new secrets are encrypted with: the newest that is in use. It's the database that says so and not the person who
-- stores a secret, who may see no key.
create function app.encryption_key_id() returns uuid
language sql stable security definer parallel safe
set search_path = ''
as $$
    select k.id from assistant.encryption_keys as k where k.is_active order by k.created_at desc, k.id desc limit 1
$$;
revoke execute on function app.encryption_key_id() from public;
grant execute on function app.encryption_key_id() to assistant_api;

create table assistant.github_app_configs (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    label character varying(100) not null,
    client_id character varying(255) not null,
    encrypted_client_secret text not null,
    encryption_key_id uuid not null default app.encryption_key_id(),
    github_app_id character varying(100),
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint github_app_configs_pkey primary key (id),
    constraint github_app_configs_id_user_id_key unique (id, user_id),
    constraint github_app_configs_user_id_label_key unique (user_id, label),
    constraint github_app_configs_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint github_app_configs_encryption_key_id_fkey foreign key (encryption_key_id)
        references assistant.encryption_keys (id) on delete restrict
);
create index github_app_configs_user_id_created_at_id_idx on assistant.github_app_configs (user_id, created_at desc, id desc);
create index github_app_configs_encryption_key_id_idx on assistant.github_app_configs (encryption_key_id);

create table assistant.oauth_tokens (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    provider character varying(50) not null,
    encrypted_access_token text,
    encrypted_refresh_token text,
    encrypted_token_cache text,
    encryption_key_id uuid default app.encryption_key_id(),
    account_label character varying(100) not null default 'default',
    external_account_id character varying(255),
    token_type text not null default 'oauth',
    github_app_config_id uuid,
    scope text,
    expires_at timestamp with time zone,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint oauth_tokens_pkey primary key (id),
    constraint oauth_tokens_user_id_provider_account_label_key unique (user_id, provider, account_label),
    constraint oauth_tokens_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint oauth_tokens_encryption_key_id_fkey foreign key (encryption_key_id)
        references assistant.encryption_keys (id) on delete restrict,
    -- The app is one's own by the foreign key, which carries user_id.
    constraint oauth_tokens_github_app_config_id_fkey foreign key (github_app_config_id, user_id)
        references assistant.github_app_configs (id, user_id) on delete set null (github_app_config_id) on update cascade,
    constraint oauth_tokens_token_type_check check (token_type in ('oauth', 'pat'))
);
create index oauth_tokens_user_id_created_at_id_idx on assistant.oauth_tokens (user_id, created_at desc, id desc);
create index oauth_tokens_encryption_key_id_idx on assistant.oauth_tokens (encryption_key_id);
create index oauth_tokens_github_app_config_id_idx on assistant.oauth_tokens (github_app_config_id);

create table assistant.github_repositories (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    repo_owner character varying(255) not null,
    repo_name character varying(255) not null,
    repo_url text not null,
    default_branch character varying(255) not null default 'main',
    is_active boolean not null default true,
    last_accessed timestamp with time zone,
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint github_repositories_pkey primary key (id),
    constraint github_repositories_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade
);
create index github_repositories_user_id_created_at_id_idx on assistant.github_repositories (user_id, created_at desc, id desc);

create table assistant.webhook_subscriptions (
    id uuid not null default app.new_id(),
    user_id uuid not null default app.uid(),
    name character varying(255) not null,
    url character varying(2048) not null,
    enabled boolean not null default true,
    event_types jsonb not null default '[]',
    created_at timestamp with time zone not null default now(),
    updated_at timestamp with time zone not null default now(),
    constraint webhook_subscriptions_pkey primary key (id),
    constraint webhook_subscriptions_user_id_fkey foreign key (user_id) references assistant.users (id) on delete cascade,
    constraint webhook_subscriptions_event_types_check check (jsonb_typeof(event_types) = 'array')
);
create index webhook_subscriptions_user_id_created_at_id_idx on assistant.webhook_subscriptions (user_id, created_at desc, id desc);

-- A secret that is written anew is encrypted with the key in use.
create function app.follow_encryption_key() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if exists (
        select from jsonb_each(to_jsonb(new)) as n
        where n.key like 'encrypted\_%' and n.value is distinct from to_jsonb(old) -> n.key)
        and new.encryption_key_id is not distinct from old.encryption_key_id
    then
        new.encryption_key_id := app.encryption_key_id();
    end if;
    return new;
end
$$;
revoke execute on function app.follow_encryption_key() from public;
create trigger github_app_configs_follow_key before update on assistant.github_app_configs
    for each row execute function app.follow_encryption_key();
create trigger oauth_tokens_follow_key before update on assistant.oauth_tokens
    for each row execute function app.follow_encryption_key();

create trigger encryption_keys_touch before update on assistant.encryption_keys for each row execute function app.touch();
create trigger github_app_configs_touch before update on assistant.github_app_configs for each row execute function app.touch();
create trigger oauth_tokens_touch before update on assistant.oauth_tokens for each row execute function app.touch();
create trigger github_repositories_touch before update on assistant.github_repositories for each row execute function app.touch();
create trigger webhook_subscriptions_touch before update on assistant.webhook_subscriptions
    for each row execute function app.touch();

alter table assistant.encryption_keys enable row level security;
create policy select_admin on assistant.encryption_keys for select to assistant_api using ((select app.is_admin()));
create policy insert_nobody on assistant.encryption_keys for insert to assistant_api with check (false);
create policy update_nobody on assistant.encryption_keys for update to assistant_api using (false) with check (false);
create policy delete_nobody on assistant.encryption_keys for delete to assistant_api using (false);
grant select (id, key_name, kek_provider, kek_reference, is_active, created_at, updated_at)
    on assistant.encryption_keys to assistant_api;

alter table assistant.github_app_configs enable row level security;
create policy select_owner on assistant.github_app_configs for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.github_app_configs for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.github_app_configs for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.github_app_configs for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.github_app_configs to assistant_api;
grant
    select (id, user_id, label, client_id, encryption_key_id, github_app_id, created_at, updated_at),
    insert (id, label, client_id, encrypted_client_secret, github_app_id),
    update (label, client_id, encrypted_client_secret, github_app_id)
    on assistant.github_app_configs to assistant_api;

alter table assistant.oauth_tokens enable row level security;
create policy select_owner on assistant.oauth_tokens for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.oauth_tokens for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.oauth_tokens for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.oauth_tokens for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.oauth_tokens to assistant_api;
grant
    select (id, user_id, provider, encryption_key_id, account_label, external_account_id, token_type, github_app_config_id, scope,
        expires_at, created_at, updated_at),
    insert (id, provider, encrypted_access_token, encrypted_refresh_token, encrypted_token_cache, account_label, external_account_id,
        token_type, github_app_config_id, scope, expires_at),
    update (encrypted_access_token, encrypted_refresh_token, encrypted_token_cache, account_label, external_account_id, token_type,
        github_app_config_id, scope, expires_at)
    on assistant.oauth_tokens to assistant_api;

alter table assistant.github_repositories enable row level security;
create policy select_owner on assistant.github_repositories for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.github_repositories for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.github_repositories for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.github_repositories for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.github_repositories to assistant_api;
grant
    select (id, user_id, repo_owner, repo_name, repo_url, default_branch, is_active, last_accessed, created_at, updated_at),
    insert (id, repo_owner, repo_name, repo_url, default_branch, is_active),
    update (repo_owner, repo_name, repo_url, default_branch, is_active)
    on assistant.github_repositories to assistant_api;

alter table assistant.webhook_subscriptions enable row level security;
create policy select_owner on assistant.webhook_subscriptions for select to assistant_api using (user_id = (select app.uid()));
create policy insert_owner on assistant.webhook_subscriptions for insert to assistant_api with check (user_id = (select app.uid()));
create policy update_owner on assistant.webhook_subscriptions for update to assistant_api
    using (user_id = (select app.uid())) with check (user_id = (select app.uid()));
create policy delete_owner on assistant.webhook_subscriptions for delete to assistant_api using (user_id = (select app.uid()));
grant delete on assistant.webhook_subscriptions to assistant_api;
grant
    select (id, user_id, name, url, enabled, event_types, created_at, updated_at),
    insert (id, name, url, enabled, event_types),
    update (name, url, enabled, event_types)
    on assistant.webhook_subscriptions to assistant_api;
