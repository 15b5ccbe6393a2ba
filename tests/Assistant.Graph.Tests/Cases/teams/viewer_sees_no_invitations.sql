-- $1 uuid
select counted.total
from (
  select t0.id
  from assistant.teams t0
  where t0.id = $1 and t0.id = any ((select app.team_ids('VIEWER'))::uuid[])
) t0
left join lateral (
  select count(*) as total
  from assistant.team_invites t1
  where t1.team_id = t0.id
) counted on true;

-- $1 bigint, $2 uuid
select t0.name, t0.id, t1.role, t1.t2_id, t1.t2_name, t1.id
from (
  select t0.name, t0.id
  from assistant.teams t0
  where t0.id = $2 and t0.id = any ((select app.team_ids('VIEWER'))::uuid[])
) t0
left join lateral (
  select t1.role, t2.id as t2_id, t2.name as t2_name, t1.id
  from (
    select t1.invited_by_user_id, t1.role, t1.id, t1.joined_at
    from assistant.team_members t1
    where t1.team_id = t0.id
    order by t1.joined_at, t1.id
    limit $1
  ) t1
  left join lateral (select t2.id, t2.avatar_url, t2.name from assistant.user_profiles t2 where t2.id = t1.invited_by_user_id order by t2.id limit 1) t2 on true
  order by t1.joined_at, t1.id
) t1 on true;
