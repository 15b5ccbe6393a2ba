-- $1 bigint
select t0.key_name, t0.kek_provider, t0.kek_reference, t0.is_active
from assistant.encryption_keys t0
order by t0.created_at desc, t0.id desc
limit $1;

-- $1 bigint
select t0.name
from assistant.integrations t0
where t0.id = any ((select app.integration_ids())::uuid[])
order by t0.created_at desc, t0.id desc
limit $1;
