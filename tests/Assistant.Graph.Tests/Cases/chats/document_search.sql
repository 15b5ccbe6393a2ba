-- $1 text, $2 uuid
select count(*) as total
from assistant.documents t0
cross join lateral app.search_documents($1) t0_rank
where t0.user_id = $2 and t0_rank.id = t0.id;

-- $1 uuid, $2 text, $3 bigint
select t1.title as t1_title, t0.order_0, t0.created_at, t0.id
from (
  select t0.id, t0.latest_version_at, t0_rank.rank as order_0, t0.created_at
  from assistant.documents t0
  cross join lateral app.search_documents($2) t0_rank
  where t0.user_id = $1 and t0_rank.id = t0.id
  order by t0_rank.rank desc, t0.created_at desc, t0.id desc
  limit $3
) t0
left join assistant.document_versions t1 on t1.document_id = t0.id and t1.created_at = t0.latest_version_at and t1.user_id = $1
order by t0.order_0 desc, t0.created_at desc, t0.id desc;
