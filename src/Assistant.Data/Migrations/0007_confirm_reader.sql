-- Says whether a person whom the server remembers is still the one that a token stands for: the person as app.reader() would say,
-- or null. It costs two look-ups by key where app.reader() reads the claims as well, so requests of known people begin with it.
create function app.confirm_reader(known uuid, token_issuer text, token_subject text) returns text
language sql stable security definer parallel safe
set search_path = ''
return (
    select u.id::text
        || case when u.role = 'admin' and coalesce(current_setting('assistant.admin', true), '') <> 'off' then ':admin' else '' end
    from assistant.users as u
    where u.id = known and u.is_active
        and coalesce(
            (
                select i.user_id
                from assistant.user_identities as i
                where i.issuer = token_issuer and i.subject = token_subject
            ),
            case when lower(token_subject) = known::text then known end
        ) = known
);
revoke execute on function app.confirm_reader(uuid, text, text) from public;
grant execute on function app.confirm_reader(uuid, text, text) to assistant_api;
