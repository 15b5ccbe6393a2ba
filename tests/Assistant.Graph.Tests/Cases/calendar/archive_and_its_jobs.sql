-- $1 uuid, $2 bigint
select t0.name, t0.source_calendar_uri, t0.destination_calendar_uri, t0.timezone, t0.is_active, t0.id, t1.schedule_type, t1.schedule_hour, t1.schedule_minute, t1.schedule_day_of_week, t1.archive_window_days, t1.t2_id, t1.t2_name, t1.id
from (
  select t0.name, t0.source_calendar_uri, t0.destination_calendar_uri, t0.timezone, t0.is_active, t0.id
  from assistant.archive_configurations t0
  where t0.user_id = $1
  order by t0.name, t0.id
  limit $2
) t0
left join lateral (
  select t1.schedule_type, t1.schedule_hour, t1.schedule_minute, t1.schedule_day_of_week, t1.archive_window_days, t2.id as t2_id, t2.name as t2_name, t1.id
  from (
    select t1.archive_configuration_id, t1.schedule_type, t1.schedule_hour, t1.schedule_minute, t1.schedule_day_of_week, t1.archive_window_days, t1.id, t1.created_at
    from assistant.job_configurations t1
    where t1.archive_configuration_id = t0.id and t1.user_id = $1
    order by t1.created_at desc, t1.id desc
    limit $2
  ) t1
  left join assistant.archive_configurations t2 on t2.id = t1.archive_configuration_id and t2.user_id = $1
  order by t1.created_at desc, t1.id desc
) t1 on true;

-- $1 uuid, $2 boolean, $3 bigint
select t0.name
from assistant.calendars t0
where t0.user_id = $1 and t0.is_archive = $2
order by t0.name, t0.id
limit $3;

-- $1 uuid, $2 bigint
select t0.start_date, t0.end_date, t0.pdf_path, t0.uploaded_to_xero
from assistant.timesheets t0
where t0.user_id = $1
order by t0.start_date desc, t0.id desc
limit $2;
