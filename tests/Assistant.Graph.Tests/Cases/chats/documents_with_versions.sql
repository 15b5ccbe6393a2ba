-- $1 uuid, $2 text[], $3 bigint
select counted.total
from (
  select t0.id
  from assistant.documents t0
  left join assistant.document_versions t1 on t1.document_id = t0.id and t1.created_at = t0.latest_version_at and t1.user_id = $1
  where t0.user_id = $1 and t1.kind = any ($2)
  order by t1.title, t0.id
  limit $3
) t0
left join lateral (
  select count(*) as total
  from assistant.document_versions t2
  where t2.document_id = t0.id and t2.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 text[]
select t0.id, t2.title, t2.document_id, t2.created_at
from (
  select t0.id
  from assistant.documents t0
  left join assistant.document_versions t1 on t1.document_id = t0.id and t1.created_at = t0.latest_version_at and t1.user_id = $1
  where t0.user_id = $1 and t1.kind = any ($3)
  order by t1.title, t0.id
  limit $2
) t0
left join lateral (
  select t2.title, t2.document_id, t2.created_at
  from assistant.document_versions t2
  where t2.document_id = t0.id and t2.user_id = $1
  order by t2.created_at desc, t2.document_id desc
  limit $2
) t2 on true;

-- $1 uuid, $2 bigint, $3 text[]
select t0.id, t0.t2_title, t0.t2_content, t0.t2_kind, t0.t2_document_id, t0.t2_created_at, t3.suggested_text, t3.t4_document_id, t3.t4_title, t3.id
from (
  select t0.id, t2.title as t2_title, t2.content as t2_content, t2.kind as t2_kind, t2.document_id as t2_document_id, t2.created_at as t2_created_at
  from (
    select t0.id, t0.latest_version_at, t1.title as order_0
    from assistant.documents t0
    left join assistant.document_versions t1 on t1.document_id = t0.id and t1.created_at = t0.latest_version_at and t1.user_id = $1
    where t0.user_id = $1 and t1.kind = any ($3)
    order by t1.title, t0.id
    limit $2
  ) t0
  left join assistant.document_versions t2 on t2.document_id = t0.id and t2.created_at = t0.latest_version_at and t2.user_id = $1
  order by t0.order_0, t0.id
) t0
left join lateral (
  select t3.suggested_text, t4.document_id as t4_document_id, t4.title as t4_title, t3.id
  from (
    select t3.document_id, t3.document_created_at, t3.suggested_text, t3.id, t3.created_at
    from assistant.suggestions t3
    where t3.document_id = t0.t2_document_id and t3.document_created_at = t0.t2_created_at and t3.user_id = $1
    order by t3.created_at desc, t3.id desc
    limit $2
  ) t3
  left join assistant.document_versions t4 on t4.document_id = t3.document_id and t4.created_at = t3.document_created_at and t4.user_id = $1
  order by t3.created_at desc, t3.id desc
) t3 on true;
