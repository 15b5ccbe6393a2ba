-- $1 bigint
select counted.total
from (
  select t0.id
  from assistant.teams t0
  where t0.id = any ((select app.team_ids('VIEWER'))::uuid[])
  order by t0.created_at desc, t0.id desc
  limit $1
) t0
left join lateral (
  select count(*) as total
  from assistant.team_members t1
  where t1.team_id = t0.id
) counted on true;

-- $1 bigint
select t0.id, t1.email, t1.role, t1.id
from (
  select t0.id
  from assistant.teams t0
  where t0.id = any ((select app.team_ids('VIEWER'))::uuid[])
  order by t0.created_at desc, t0.id desc
  limit $1
) t0
left join lateral (
  select t1.email, t1.role, t1.id
  from assistant.team_invites t1
  where t1.team_id = t0.id
  order by t1.created_at desc, t1.id desc
  limit $1
) t1 on true;

-- $1 bigint
select t0.id, t0.name, t0.t1_id, t0.t1_name, t2.role, t2.is_active, t2.t3_id, t2.t3_name, t2.t4_id, t2.t4_slug, t2.id
from (
  select t0.id, t0.name, t1.id as t1_id, t1.name as t1_name
  from (
    select t0.owner_id, t0.id, t0.name, t0.created_at
    from assistant.teams t0
    where t0.id = any ((select app.team_ids('VIEWER'))::uuid[])
    order by t0.created_at desc, t0.id desc
    limit $1
  ) t0
  left join lateral (select t1.id, t1.avatar_url, t1.name from assistant.user_profiles t1 where t1.id = t0.owner_id order by t1.id limit 1) t1 on true
  order by t0.created_at desc, t0.id desc
) t0
left join lateral (
  select t2.role, t2.is_active, t3.id as t3_id, t3.name as t3_name, t4.id as t4_id, t4.slug as t4_slug, t2.id
  from (
    select t2.user_id, t2.team_id, t2.role, t2.is_active, t2.id, t2.joined_at
    from assistant.team_members t2
    where t2.team_id = t0.id
    order by t2.joined_at, t2.id
    limit $1
  ) t2
  left join lateral (select t3.id, t3.avatar_url, t3.name from assistant.user_profiles t3 where t3.id = t2.user_id order by t3.id limit 1) t3 on true
  left join assistant.teams t4 on t4.id = t2.team_id
  order by t2.joined_at, t2.id
) t2 on true;
