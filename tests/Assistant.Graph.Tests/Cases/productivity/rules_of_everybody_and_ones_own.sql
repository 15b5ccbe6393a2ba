-- $1 uuid
select count(*) as total
from assistant.classification_rules t0
where t0.user_id = $1 or t0.user_id is null;

-- $1 uuid, $2 bigint
select t0.app_name, t0.url_pattern, t0.category, t0.is_productive, t0.priority, t1.id as t1_id, t1.name as t1_name
from (
  select t0.user_id, t0.app_name, t0.url_pattern, t0.category, t0.is_productive, t0.priority, t0.id
  from assistant.classification_rules t0
  where t0.user_id = $1 or t0.user_id is null
  order by t0.priority desc, t0.id desc
  limit $2
) t0
left join assistant.users t1 on t1.id = t0.user_id and t1.id = $1
order by t0.priority desc, t0.id desc;

-- $1 uuid, $2 bigint
select t0.category, t0.user_id
from assistant.classification_rules t0
left join assistant.users t1 on t1.id = t0.user_id and t1.id = $1
where (t0.user_id = $1 or t0.user_id is null) and t1.id is null
order by t0.priority desc, t0.id desc
limit $2;

-- $1 uuid, $2 bigint
select t0.id, t1.category, t1.user_id, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.category, t1.user_id, t1.id
  from assistant.classification_rules t1
  where t1.user_id = t0.id and (t1.user_id = $1 or t1.user_id is null)
  order by t1.priority desc, t1.id desc
  limit $2
) t1 on true;

-- $1 uuid, $2 uuid
select t0.category
from assistant.classification_rules t0
where t0.id = $1 and (t0.user_id = $2 or t0.user_id is null);

-- $1 uuid[], $2 uuid
select t0.id, keys.position
from unnest($1) with ordinality keys (key_0, position)
left join assistant.classification_rules t0 on t0.id = keys.key_0 and (t0.user_id = $2 or t0.user_id is null)
order by keys.position;

-- $1 uuid, $2 uuid
select t0.category
from assistant.classification_rules t0
where t0.id = $1 and (t0.user_id = $2 or t0.user_id is null);
