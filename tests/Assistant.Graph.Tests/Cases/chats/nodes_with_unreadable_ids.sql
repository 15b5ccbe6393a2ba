-- $1 uuid[], $2 uuid
select t0.id, t0.title, keys.position
from unnest($1) with ordinality keys (key_0, position)
left join assistant.chats t0 on t0.id = keys.key_0 and t0.user_id = $2
order by keys.position;

-- $1 uuid[], $2 uuid
select t0.id, t0.content, keys.position
from unnest($1) with ordinality keys (key_0, position)
left join assistant.messages t0 on t0.id = keys.key_0 and t0.user_id = $2
order by keys.position;
