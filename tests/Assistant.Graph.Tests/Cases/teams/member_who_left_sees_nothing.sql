-- $1 uuid
select t0.name
from assistant.teams t0
where t0.id = $1 and t0.id = any ((select app.team_ids('VIEWER'))::uuid[]);

-- $1 uuid
select t0.id
from assistant.team_members t0
where t0.id = $1 and t0.team_id = any ((select app.team_ids('VIEWER'))::uuid[]);

-- $1 bigint, $2 uuid
select t0.id, t1.t2_id, t1.t2_name, t1.role, t1.is_active, t1.id
from (
  select $2::uuid as id
) t0
left join lateral (
  select t2.id as t2_id, t2.name as t2_name, t1.role, t1.is_active, t1.id
  from (
    select t1.team_id, t1.role, t1.is_active, t1.id, t1.joined_at
    from assistant.team_members t1
    where t1.user_id = t0.id
    order by t1.joined_at, t1.id
    limit $1
  ) t1
  left join assistant.teams t2 on t2.id = t1.team_id
  order by t1.joined_at, t1.id
) t1 on true;
