-- $1 bigint
select t0.id, t0.name, t0.avatar_url
from assistant.user_profiles t0
where t0.id = any ((select app.profile_ids())::uuid[])
order by t0.id
limit $1;

-- $1 uuid
select t0.name
from assistant.user_profiles t0
where t0.id = $1 and t0.id = any ((select app.profile_ids())::uuid[]);

-- $1 uuid, $2 uuid
select t0.name
from assistant.users t0
where t0.id = $1 and t0.id = $2;
