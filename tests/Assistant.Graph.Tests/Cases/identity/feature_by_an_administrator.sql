-- $1 uuid, $2 text, $3 boolean
insert into assistant.feature_access as r (user_id, feature_key, enabled)
values ($1, $2, $3)
on conflict (user_id, feature_key) do update set enabled = excluded.enabled
returning id;

-- $1 uuid
select t0.id, t0.feature_key, t0.enabled, t1.id as t1_id, t1.name as t1_name, t2.id as t2_id, t2.name as t2_name
from assistant.feature_access t0
left join assistant.users t1 on t1.id = t0.user_id
left join lateral (select t2.id, t2.avatar_url, t2.name from assistant.user_profiles t2 where t2.id = t0.granted_by_user_id order by t2.id limit 1) t2 on true
where t0.id = $1;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);

-- $1 uuid
select from assistant.feature_access where id = $1 for update;

-- $1 uuid
select t0.feature_key, t0.enabled
from assistant.feature_access t0
where t0.id = $1;

-- $1 uuid
with deleted as (
  delete from assistant.feature_access
  where id = $1
  returning true)
select app.require(exists (select from deleted), 'NOT_FOUND');

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);
