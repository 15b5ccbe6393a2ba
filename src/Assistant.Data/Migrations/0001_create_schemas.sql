-- Tables live in assistant; the functions that policies, triggers and the server call live in app.
-- The role assistant_api is made before the first migration, since roles belong to the cluster.
create schema assistant;

revoke all on schema assistant, app from public;
grant usage on schema assistant, app to assistant_api;

-- A version 7 UUID (RFC 9562, section 5.7, method 3): milliseconds, then their fraction in 12 bits, then chance. Keys made one
-- after the other sort that way, which keeps indexes dense and gives rows of the same instant an order.
create function app.new_id() returns uuid
language sql volatile parallel safe
set search_path = ''
as $$
    select encode(
        substring(int8send(t.micros / 1000) from 3)
        || substring(int4send((28672 + (t.micros % 1000) * 4096 / 1000)::int) from 3)
        || substring(uuid_send(gen_random_uuid()) from 9),
        'hex')::uuid
    from (select (extract(epoch from clock_timestamp()) * 1000000)::bigint) as t (micros)
$$;
revoke execute on function app.new_id() from public;
grant execute on function app.new_id() to assistant_api;

create function app.touch() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    new.updated_at := now();
    return new;
end
$$;
revoke execute on function app.touch() from public;
