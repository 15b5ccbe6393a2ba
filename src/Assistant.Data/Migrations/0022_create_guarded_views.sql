-- The person and the active members of the teams where the person is an active member.
create function app.profile_ids() returns uuid[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
    ids uuid[] := app.recall('profile_ids');
begin
    if ids is null then
        select array_agg(s.id) into ids
        from (
            select app.uid() where app.uid() is not null
            union
            select m.user_id
            from assistant.team_members as m
            where m.is_active and m.team_id = any ((select app.team_ids('VIEWER'))::uuid[])) as s (id);
        ids := app.remember('profile_ids', ids);
    end if;
    return ids;
end
$$;
revoke execute on function app.profile_ids() from public;
grant execute on function app.profile_ids() to assistant_api;

-- A guarded view shows some columns of a table's rows to others than the table's policies do. It's the owner's, so the table's row
-- security doesn't apply to it; its WHERE is the rule, which its comment names, and security_barrier keeps it before anything else.
create view assistant.user_profiles with (security_barrier = true) as
    select users.id, users.name, users.avatar_url
    from assistant.users
    where users.id = any ((select app.profile_ids())::uuid[]) or (select app.is_admin());
comment on view assistant.user_profiles is 'PROFILE_READER';
grant select (id, name, avatar_url) on assistant.user_profiles to assistant_api;

-- Guarded views stand beside the policies.
create or replace function app.access_table()
returns table (table_name text, command text, rule text, policy text, using_expression text, check_expression text)
language sql stable
set search_path = ''
as $$
    select a.table_name, a.command, a.rule, a.policy, a.using_expression, a.check_expression
    from (
        select p.tablename::text, p.cmd, upper(substr(p.policyname::text, strpos(p.policyname::text, '_') + 1)), p.policyname::text,
            p.qual, p.with_check
        from pg_catalog.pg_policies as p
        where p.schemaname = 'assistant'
        union all
        select c.relname::text, 'SELECT', obj_description(c.oid, 'pg_class'), 'view',
            rtrim(substr(pg_get_viewdef(c.oid), strpos(pg_get_viewdef(c.oid), 'WHERE') + 6), ';'), null
        from pg_catalog.pg_class as c
        join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
        where n.nspname = 'assistant' and c.relkind = 'v'
            and not coalesce('security_invoker=true' = any (c.reloptions), false)
    ) as a (table_name, command, rule, policy, using_expression, check_expression)
    order by a.table_name, array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE'], a.command), a.policy
$$;
