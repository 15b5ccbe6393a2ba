-- $1 uuid[], $2 uuid
select t0.id, t0.content, t1.id as t1_id, t1.title as t1_title, keys.position
from unnest($1) with ordinality keys (key_0, position)
left join assistant.messages t0 on t0.id = keys.key_0 and t0.user_id = $2
left join assistant.chats t1 on t1.id = t0.chat_id and t1.user_id = $2
order by keys.position;

-- $1 uuid, $2 uuid[]
select counted.total
from (
  select t0.id
  from unnest($2) with ordinality keys (key_0, position)
  left join assistant.chats t0 on t0.id = keys.key_0 and t0.user_id = $1
  order by keys.position
) t0
left join lateral (
  select count(*) as total
  from assistant.votes t1
  where t1.chat_id = t0.id and t1.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 uuid[]
select t0.id, t0.title, t0.position, t1.content, t1.id
from (
  select t0.id, t0.title, keys.position
  from unnest($3) with ordinality keys (key_0, position)
  left join assistant.chats t0 on t0.id = keys.key_0 and t0.user_id = $1
  order by keys.position
) t0
left join lateral (
  select t1.content, t1.id
  from assistant.messages t1
  where t1.chat_id = t0.id and t1.user_id = $1
  order by t1.created_at, t1.id
  limit $2
) t1 on true;

-- $1 uuid, $2 uuid[], $3 timestamptz[]
select counted.total
from (
  select t0.document_id, t0.created_at
  from unnest($2, $3) with ordinality keys (key_0, key_1, position)
  left join assistant.document_versions t0 on t0.document_id = keys.key_0 and t0.created_at = keys.key_1 and t0.user_id = $1
  order by keys.position
) t0
left join lateral (
  select count(*) as total
  from assistant.suggestions t1
  where t1.document_id = t0.document_id and t1.document_created_at = t0.created_at and t1.user_id = $1
) counted on true;

-- $1 uuid[], $2 timestamptz[], $3 uuid
select t0.document_id, t0.created_at, t0.title, keys.position
from unnest($1, $2) with ordinality keys (key_0, key_1, position)
left join assistant.document_versions t0 on t0.document_id = keys.key_0 and t0.created_at = keys.key_1 and t0.user_id = $3
order by keys.position;
