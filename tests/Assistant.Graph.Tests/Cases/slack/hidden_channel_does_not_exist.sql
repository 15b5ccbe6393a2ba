-- $1 uuid
select t0.name
from assistant.slack_channels t0
where t0.id = $1 and t0.id = any ((select app.channel_ids())::uuid[]);

-- $1 uuid
select t0.id
from assistant.slack_messages t0
where t0.id = $1 and t0.channel_id = any ((select app.channel_ids())::uuid[]);

-- $1 text
select count(*) as total
from assistant.slack_messages t0
left join assistant.slack_channels t1 on t1.id = t0.channel_id
where t0.channel_id = any ((select app.channel_ids())::uuid[]) and t1.name = $1;
