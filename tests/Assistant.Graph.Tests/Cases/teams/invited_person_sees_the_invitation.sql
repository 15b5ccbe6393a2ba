-- $1 bigint
select t0.id, t0.role, t0.expires_at, t0.team_id, t1.id as t1_id, t1.name as t1_name, t2.id as t2_id, t2.name as t2_name
from (
  select distinct on (t0.created_at, t0.id) t0.team_id, t0.invited_by_user_id, t0.id, t0.role, t0.expires_at, t0.created_at
  from (
    select t0.team_id, t0.invited_by_user_id, t0.id, t0.role, t0.expires_at, t0.created_at
    from (select distinct unnest(app.team_ids('ADMIN')) as key) t0_keys
    cross join lateral (
      select t0.team_id, t0.invited_by_user_id, t0.id, t0.role, t0.expires_at, t0.created_at
      from assistant.team_invites t0
      where t0.team_id = t0_keys.key
      order by t0.created_at desc, t0.id desc
      limit $1
    ) t0
    union all
    select t0.team_id, t0.invited_by_user_id, t0.id, t0.role, t0.expires_at, t0.created_at
    from (select distinct unnest(app.invite_ids()) as key) t0_keys
    cross join lateral (
      select t0.team_id, t0.invited_by_user_id, t0.id, t0.role, t0.expires_at, t0.created_at
      from assistant.team_invites t0
      where t0.id = t0_keys.key
      order by t0.created_at desc, t0.id desc
      limit $1
    ) t0
  ) t0
  order by t0.created_at desc, t0.id desc
  limit $1
) t0
left join assistant.teams t1 on t1.id = t0.team_id
left join lateral (select t2.id, t2.avatar_url, t2.name from assistant.user_profiles t2 where t2.id = t0.invited_by_user_id order by t2.id limit 1) t2 on true
order by t0.created_at desc, t0.id desc;

-- $1 bigint
select t0.name
from assistant.teams t0
where t0.id = any ((select app.team_ids('VIEWER'))::uuid[])
order by t0.created_at desc, t0.id desc
limit $1;
