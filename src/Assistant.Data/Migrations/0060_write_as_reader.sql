-- Begins a transaction that writes: the reader must be whom the server takes the token for, or nothing is done. Only the serving login
-- may call it, which has verified the token. With one snapshot, a row that somebody else has changed would be refused.
create function app.require_reader(known uuid, token_issuer text, token_subject text, expected text) returns text
language plpgsql volatile security definer
set search_path = ''
as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'the transaction must be READ COMMITTED' using errcode = 'AS003';
    end if;
    if app.confirm_reader(known, token_issuer, token_subject) is distinct from expected then
        raise exception 'the token stands for another reader' using errcode = 'AS001';
    end if;
    return expected;
end
$$;
revoke execute on function app.require_reader(uuid, text, text, text) from public;

-- Ends a transaction whose change didn't come about, so that whatever was sent along with it is undone as well. The reason is a word
-- that the server makes an error of, such as NOT_FOUND.
create function app.require(holds boolean, reason text) returns boolean
language plpgsql volatile
set search_path = ''
as $$
begin
    if holds is not true then
        raise exception using errcode = 'AS002', message = reason;
    end if;
    return true;
end
$$;
revoke execute on function app.require(boolean, text) from public;
grant execute on function app.require(boolean, text) to assistant_api;

-- Writes down what the reader did or was refused; the server calls it in the transaction of the change, with a key that it has made.
create function app.record_audit(
    id uuid, action text, operation text, resource_type text, resource_id text, status text, message text, request jsonb) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
    insert into assistant.audit_logs (id, user_id, action_type, operation, resource_type, resource_id, status, message, request_data)
    values (id, app.uid(), action, operation, resource_type, resource_id, status, message, request);
end
$$;
revoke execute on function app.record_audit(uuid, text, text, text, text, text, text, jsonb) from public;
grant execute on function app.record_audit(uuid, text, text, text, text, text, text, jsonb) to assistant_api;
