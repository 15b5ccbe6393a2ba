-- $1 real[], $2 uuid, $3 bigint
select t0.content, t0.type, coalesce(app.similarity(t0.embedding, $1), -1) as order_0, t0.created_at, t0.id
from assistant.memories t0
where t0.user_id = $2 and t0.embedding is not null
order by coalesce(app.similarity(t0.embedding, $1), -1) desc, t0.created_at desc, t0.id desc
limit $3;
