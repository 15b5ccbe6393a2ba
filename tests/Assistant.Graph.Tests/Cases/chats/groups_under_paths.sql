-- $1 text, $2 uuid
select count(*) as total, max(t0.latest_version_at) as max_latest_version_at
from assistant.documents t0
cross join lateral app.search_documents($1) t0_rank
where t0.user_id = $2 and t0_rank.id = t0.id;

-- $1 text, $2 uuid, $3 bigint
select (date_bin('1 day', t0.created_at, '0001-01-01 00:00+00') at time zone 'UTC')::date as by_created_at_day, count(*) as total
from assistant.documents t0
cross join lateral app.search_documents($1) t0_rank
where t0.user_id = $2 and t0_rank.id = t0.id
group by date_bin('1 day', t0.created_at, '0001-01-01 00:00+00')
order by date_bin('1 day', t0.created_at, '0001-01-01 00:00+00')
limit $3;

-- $1 uuid, $2 bigint, $3 text, $4 bigint
select t0.id, grouped.total, grouped.by_kind
from (
  select t0.id
  from assistant.documents t0
  cross join lateral app.search_documents($3) t0_rank
  where t0.user_id = $1 and t0_rank.id = t0.id
  order by t0_rank.rank desc, t0.created_at desc, t0.id desc
  limit $4
) t0
left join lateral (
  select count(*) as total, t1.kind as by_kind
  from assistant.document_versions t1
  where t1.document_id = t0.id and t1.user_id = $1
  group by t1.kind
  order by t1.kind
  limit $2
) grouped on true;

-- $1 uuid, $2 bigint, $3 text, $4 bigint
select counted.total
from (
  select t0.id
  from assistant.documents t0
  cross join lateral app.search_documents($3) t0_rank
  where t0.user_id = $1 and t0_rank.id = t0.id
  order by t0_rank.rank desc, t0.created_at desc, t0.id desc
  limit $4
) t0
cross join lateral (
  select t1.document_id, t1.created_at
  from assistant.document_versions t1
  where t1.document_id = t0.id and t1.user_id = $1
  order by t1.created_at desc, t1.document_id desc
  limit $2
) t1
left join lateral (
  select count(*) as total
  from assistant.suggestions t2
  where t2.document_id = t1.document_id and t2.document_created_at = t1.created_at and t2.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 bigint, $4 text, $5 bigint
select t0.id, t1.document_id, t1.created_at, grouped.total, grouped.by_is_resolved
from (
  select t0.id
  from assistant.documents t0
  cross join lateral app.search_documents($4) t0_rank
  where t0.user_id = $1 and t0_rank.id = t0.id
  order by t0_rank.rank desc, t0.created_at desc, t0.id desc
  limit $5
) t0
cross join lateral (
  select t1.document_id, t1.created_at
  from assistant.document_versions t1
  where t1.document_id = t0.id and t1.user_id = $1
  order by t1.created_at desc, t1.document_id desc
  limit $3
) t1
left join lateral (
  select count(*) as total, t2.is_resolved as by_is_resolved
  from assistant.suggestions t2
  where t2.document_id = t1.document_id and t2.document_created_at = t1.created_at and t2.user_id = $1
  group by t2.is_resolved
  order by t2.is_resolved
  limit $2
) grouped on true;

-- $1 uuid, $2 bigint, $3 text, $4 bigint
select t0.id, t1.document_id, t1.created_at
from (
  select t0.id
  from assistant.documents t0
  cross join lateral app.search_documents($3) t0_rank
  where t0.user_id = $1 and t0_rank.id = t0.id
  order by t0_rank.rank desc, t0.created_at desc, t0.id desc
  limit $4
) t0
left join lateral (
  select t1.document_id, t1.created_at
  from assistant.document_versions t1
  where t1.document_id = t0.id and t1.user_id = $1
  order by t1.created_at desc, t1.document_id desc
  limit $2
) t1 on true;

-- $1 uuid, $2 bigint
select counted.sum_input_tokens
from (
  select t1.id as t1_id
  from (
    select t0.source_chat_id, t0.created_at, t0.id
    from assistant.memories t0
    where t0.user_id = $1
    order by t0.created_at, t0.id
    limit $2
  ) t0
  left join assistant.chats t1 on t1.id = t0.source_chat_id and t1.user_id = $1
  order by t0.created_at, t0.id
) t0
left join lateral (
  select sum(t2.input_tokens) as sum_input_tokens
  from assistant.messages t2
  where t2.chat_id = t0.t1_id and t2.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 bigint
select t0.id, grouped.total, grouped.by_role
from (
  select t0.id, t1.id as t1_id
  from (
    select t0.source_chat_id, t0.id, t0.created_at
    from assistant.memories t0
    where t0.user_id = $1
    order by t0.created_at, t0.id
    limit $3
  ) t0
  left join assistant.chats t1 on t1.id = t0.source_chat_id and t1.user_id = $1
  order by t0.created_at, t0.id
) t0
left join lateral (
  select count(*) as total, t2.role as by_role
  from assistant.messages t2
  where t2.chat_id = t0.t1_id and t2.user_id = $1
  group by t2.role
  order by t2.role
  limit $2
) grouped on true;

-- $1 uuid, $2 bigint
select t1.id as t1_id
from (
  select t0.source_chat_id, t0.created_at, t0.id
  from assistant.memories t0
  where t0.user_id = $1
  order by t0.created_at, t0.id
  limit $2
) t0
left join assistant.chats t1 on t1.id = t0.source_chat_id and t1.user_id = $1
order by t0.created_at, t0.id;

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
  from assistant.messages t1
  where t1.chat_id = t0.id and t1.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 uuid[]
select t0.position, grouped.total, grouped.by_role
from (
  select keys.position, t0.id
  from unnest($3) with ordinality keys (key_0, position)
  left join assistant.chats t0 on t0.id = keys.key_0 and t0.user_id = $1
  order by keys.position
) t0
left join lateral (
  select count(*) as total, t1.role as by_role
  from assistant.messages t1
  where t1.chat_id = t0.id and t1.user_id = $1
  group by t1.role
  order by t1.role
  limit $2
) grouped on true;

-- $1 uuid[], $2 uuid
select keys.position, t0.id
from unnest($1) with ordinality keys (key_0, position)
left join assistant.chats t0 on t0.id = keys.key_0 and t0.user_id = $2
order by keys.position;
