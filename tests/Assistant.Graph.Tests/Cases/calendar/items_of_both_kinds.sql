-- $1 uuid
select count(*) as total
from assistant.calendar_items t0
where t0.user_id = $1;

-- $1 uuid, $2 bigint
select t0.kind, t0.id, t0.title, t0.start_time, t0.end_time, t1.subject as t1_subject, t1.recurrence as t1_recurrence, t1.is_out_of_office as t1_is_out_of_office, t2.id as t2_id, t2.name as t2_name, t2.address as t2_address, t3.id as t3_id, t3.name as t3_name, t3.color as t3_color, t4.location as t4_location, t4.attendees as t4_attendees, t4.is_meeting as t4_is_meeting
from (
  select t0.kind, t0.id, t0.title, t0.start_time, t0.end_time
  from assistant.calendar_items t0
  where t0.user_id = $1
  order by t0.start_time, t0.id, t0.kind
  limit $2
) t0
left join assistant.appointments t1 on t1.id = t0.id and t0.kind = 'appointment' and t1.user_id = $1
left join assistant.locations t2 on t2.id = t1.location_id and t2.user_id = $1
left join assistant.categories t3 on t3.id = t1.category_id and t3.user_id = $1
left join assistant.calendar_events t4 on t4.id = t0.id and t0.kind = 'calendar_event' and t4.user_id = $1
order by t0.start_time, t0.id, t0.kind;
