-- $1 text, $2 jsonb, $3 uuid
with changed as (
  update assistant.users set name = $1, metadata = $2
  where id = $3
  returning true)
select app.require(exists (select from changed), 'NOT_FOUND');

-- $1 uuid, $2 uuid
select t0.id, t0.name, t0.metadata
from assistant.users t0
where t0.id = $1 and t0.id = $2;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);

-- $1 integer
insert into assistant.user_settings as r (idle_timeout)
values ($1)
on conflict (user_id) do update set idle_timeout = excluded.idle_timeout
returning id;

-- $1 uuid, $2 uuid
select t0.id, t0.theme, t0.language, t0.idle_timeout
from assistant.user_settings t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);

-- $1 text, $2 integer
insert into assistant.dashboard_preferences as r (card_type, sort_order)
values ($1, $2)
on conflict (user_id, card_type) do update set sort_order = excluded.sort_order
returning id;

-- $1 uuid, $2 uuid
select t0.id, t0.preferences, t0.sort_order
from assistant.dashboard_preferences t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);
