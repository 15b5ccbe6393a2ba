-- $1 uuid, $2 bigint
select t0.id, t1.label, t1.client_id, t1.github_app_id, t1.id, t2.scope, t2.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.label, t1.client_id, t1.github_app_id, t1.id
  from assistant.github_app_configs t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at desc, t1.id desc
  limit $2
) t1 on true
left join lateral (
  select t2.scope, t2.id
  from assistant.oauth_tokens t2
  where t2.github_app_config_id = t1.id and t2.user_id = $1
  order by t2.created_at desc, t2.id desc
  limit $2
) t2 on true;

-- $1 uuid, $2 bigint
select t0.id, t1.repo_owner, t1.repo_name, t1.repo_url, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.repo_owner, t1.repo_name, t1.repo_url, t1.id
  from assistant.github_repositories t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at desc, t1.id desc
  limit $2
) t1 on true;

-- $1 uuid, $2 bigint
select t0.id, t1.name, t1.url, t1.event_types, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.name, t1.url, t1.event_types, t1.id
  from assistant.webhook_subscriptions t1
  where t1.user_id = t0.id and t1.user_id = $1
  order by t1.created_at desc, t1.id desc
  limit $2
) t1 on true;

-- $1 uuid, $2 bigint
select t0.id, t1.provider, t1.account_label, t1.token_type, t1.t2_id, t1.t2_key_name, t1.t3_id, t1.t3_label, t1.id
from (
  select $1::uuid as id
) t0
left join lateral (
  select t1.provider, t1.account_label, t1.token_type, t2.id as t2_id, t2.key_name as t2_key_name, t3.id as t3_id, t3.label as t3_label, t1.id
  from (
    select t1.encryption_key_id, t1.github_app_config_id, t1.provider, t1.account_label, t1.token_type, t1.id, t1.created_at
    from assistant.oauth_tokens t1
    where t1.user_id = t0.id and t1.user_id = $1
    order by t1.created_at desc, t1.id desc
    limit $2
  ) t1
  left join assistant.encryption_keys t2 on t2.id = t1.encryption_key_id and false
  left join assistant.github_app_configs t3 on t3.id = t1.github_app_config_id and t3.user_id = $1
  order by t1.created_at desc, t1.id desc
) t1 on true;

-- $1 bigint
select t0.key_name
from assistant.encryption_keys t0
where false
order by t0.created_at desc, t0.id desc
limit $1;
