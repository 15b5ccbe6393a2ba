-- $1 uuid, $2 timestamptz, $3 timestamptz
select count(*) as total
from assistant.activities t0
where t0.user_id = $1 and t0.start_time >= $2 and t0.start_time < $3;

-- $1 uuid, $2 boolean, $3 timestamptz, $4 timestamptz, $5 bigint
select t0.id, t1.title, t1.description, t1.project, t1.tags, t1.duration, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.title, t1.description, t1.project, t1.tags, t1.duration, t1.id
  from assistant.work_sessions t1
  where t1.user_id = t0.id and t1.user_id = $1 and t1.is_billable = $2 and t1.started_at >= $3 and t1.started_at < $4
  order by t1.started_at desc, t1.id desc
  limit $5
) t1 on true;

-- $1 uuid, $2 bigint
select t0.id, t1.file_path, t1.cloud_url, t1.thumbnail_url, t1.file_size, t1.width, t1.height, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.file_path, t1.cloud_url, t1.thumbnail_url, t1.file_size, t1.width, t1.height, t1.id
  from (
    select t1.file_path, t1.cloud_url, t1.thumbnail_url, t1.file_size, t1.width, t1.height, t1.id, t1.captured_at
    from assistant.screenshots t1
    where t1.user_id = t0.id and t1.user_id = $1
    order by t1.captured_at, t1.id
    limit $2
  ) t1
  order by t1.captured_at desc, t1.id desc
) t1 on true;

-- $1 uuid, $2 bigint
select t0.id, t1.name, t1.type, t1.target_hours, t1.is_active, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.name, t1.type, t1.target_hours, t1.is_active, t1.id
  from assistant.goals t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at desc, t1.id desc
  limit $2
) t1 on true;

-- $1 uuid, $2 timestamptz, $3 timestamptz, $4 bigint
select t0.id, t1.app_name, t1.window_title, t1.url, t1.category, t1.is_productive, t1.is_afk, t1.start_time, t1.duration, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.app_name, t1.window_title, t1.url, t1.category, t1.is_productive, t1.is_afk, t1.start_time, t1.duration, t1.id
  from assistant.activities t1
  where t1.user_id = t0.id and t1.user_id = $1 and t1.start_time >= $2 and t1.start_time < $3
  order by t1.start_time desc, t1.id desc
  limit $4
) t1 on true;
