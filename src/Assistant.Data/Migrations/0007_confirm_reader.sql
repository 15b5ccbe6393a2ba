-- Takes on a person whom the server remembers for a token, if that is still who the token stands for, and says whom as app.reader()
-- would; else null, and then the policies read the claims. It costs two look-ups by key where app.reader() reads the claims as well,
-- so requests of known people begin with it; an assignment is quicker than PERFORM. Only the serving login may call it, which has verified the token.
create function app.confirm_reader(known uuid, token_issuer text, token_subject text) returns text
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    person text;
    kept text;
begin
    select case u.role when 'admin' then u.id || ':admin' else u.id::text end into person
    from assistant.users as u
    left join assistant.user_identities as i on i.issuer = token_issuer and i.subject = token_subject
    where u.id = known and u.is_active
        and coalesce(i.user_id, case when lower(token_subject) = known::text then known end) = known;
    if person is null then
        return null;
    end if;
    kept := set_config('app.reader', person, true);
    kept := set_config('app.reader_claims', current_setting('request.jwt.claims', true), true);
    return case when current_setting('assistant.admin', true) = 'on' then person else left(person, 36) end;
end
$$;
revoke execute on function app.confirm_reader(uuid, text, text) from public;
