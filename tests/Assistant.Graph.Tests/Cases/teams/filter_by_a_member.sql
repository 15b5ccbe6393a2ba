-- $1 text, $2 text, $3 bigint
select t0.name
from assistant.teams t0
where t0.id = any ((select app.team_ids('VIEWER'))::uuid[]) and exists (select from assistant.team_members t1 left join lateral (select t2.id, t2.avatar_url, t2.name from assistant.user_profiles t2 where t2.id = t1.user_id order by t2.id limit 1) t2 on true where t1.team_id = t0.id and starts_with(t2.name, $1) and t1.role = $2)
order by t0.created_at desc, t0.id desc
limit $3;

-- $1 bigint
select t0.role
from assistant.team_members t0
left join assistant.teams t1 on t1.id = t0.team_id
where t0.team_id = any ((select app.team_ids('VIEWER'))::uuid[])
order by t1.name, t0.role desc, t0.id desc
limit $1;
