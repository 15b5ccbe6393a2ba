-- $1 uuid
select app.require(app.lock_document($1), 'NOT_FOUND');

-- $1 uuid, $2 timestamptz
select app.require(exists (select from assistant.documents as d where d.id = $1 and d.latest_version_at = $2), 'CONFLICT');

-- $1 uuid, $2 text
insert into assistant.document_versions (document_id, title, content, kind)
select d.id, v.title, $2, coalesce(v.kind, 'text')
from assistant.documents as d
left join assistant.document_versions as v on v.document_id = d.id and v.created_at = d.latest_version_at
where d.id = $1
returning true;

-- $1 uuid, $2 uuid
select counted.total
from (
  select t0.id
  from assistant.documents t0
  where t0.id = $2 and t0.user_id = $1
) t0
left join lateral (
  select count(*) as total
  from assistant.document_versions t1
  where t1.document_id = t0.id and t1.user_id = $1
) counted on true;

-- $1 uuid, $2 bigint, $3 uuid
select t0.t1_title, t0.t1_content, t0.t1_kind, t0.id, t2.content, t2.document_id, t2.created_at
from (
  select t1.title as t1_title, t1.content as t1_content, t1.kind as t1_kind, t0.id
  from assistant.documents t0
  left join assistant.document_versions t1 on t1.document_id = t0.id and t1.created_at = t0.latest_version_at and t1.user_id = $1
  where t0.id = $3 and t0.user_id = $1
) t0
left join lateral (
  select t2.content, t2.document_id, t2.created_at
  from assistant.document_versions t2
  where t2.document_id = t0.id and t2.user_id = $1
  order by t2.created_at desc, t2.document_id desc
  limit $2
) t2 on true;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);

-- $1 uuid
select app.require(app.lock_document($1), 'NOT_FOUND');

-- $1 uuid, $2 bigint, $3 uuid
select t0.t1_title, t0.id, t2.suggested_text, t2.id
from (
  select t1.title as t1_title, t0.id
  from assistant.documents t0
  left join assistant.document_versions t1 on t1.document_id = t0.id and t1.created_at = t0.latest_version_at and t1.user_id = $1
  where t0.id = $3 and t0.user_id = $1
) t0
left join lateral (
  select t2.suggested_text, t2.id
  from assistant.suggestions t2
  where t2.document_id = t0.id and t2.user_id = $1
  order by t2.created_at desc, t2.id desc
  limit $2
) t2 on true;

-- $1 uuid
with deleted as (
  delete from assistant.documents
  where id = $1
  returning true)
select app.require(exists (select from deleted), 'NOT_FOUND');

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);
