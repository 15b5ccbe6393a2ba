-- $1 uuid, $2 uuid
select t0.theme
from assistant.user_settings t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid, $2 uuid
select t0.id
from assistant.user_settings t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid, $2 uuid
select t0.mode
from assistant.focus_mode_states t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid, $2 uuid
select t0.theme, t0.has_openai_api_key
from assistant.user_settings t0
where t0.id = $1 and t0.user_id = $2;
