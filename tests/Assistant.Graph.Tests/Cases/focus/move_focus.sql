-- $1 text
select app.require(f.result = 'OK', f.result) from app.set_focus_message($1) as f;

-- $1 uuid, $2 uuid
select t0.custom_message, t0.pomodoro_phase
from assistant.focus_mode_states t0
where t0.user_id = $1 and t0.user_id = $2;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);

-- $1 text
select app.require(f.result = 'OK', f.result) from app.skip_phase($1) as f;

-- $1 uuid, $2 uuid
select t0.pomodoro_phase
from assistant.focus_mode_states t0
where t0.user_id = $1 and t0.user_id = $2;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);

-- no parameters
select app.require(f.result = 'OK', f.result) from app.stop_focus() as f;

-- $1 uuid, $2 uuid
select t0.is_active, t0.ends_at, t0.pomodoro_session_count, t1.id as t1_id, t1.email as t1_email
from assistant.focus_mode_states t0
left join assistant.users t1 on t1.id = t0.user_id and t1.id = $1
where t0.user_id = $2 and t0.user_id = $1;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);

-- no parameters
select app.require(f.result = 'OK', f.result) from app.stop_focus() as f;

-- $1 uuid, $2 uuid
select t0.is_active
from assistant.focus_mode_states t0
where t0.user_id = $1 and t0.user_id = $2;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);

-- $1 uuid, $2 text
select app.require(m.result = 'OK', concat_ws(' ', m.result, m.status, m.key)) from app.move_focus_session($1, $2) as m;

-- $1 uuid, $2 uuid
select t0.status, t0.duration_minutes
from assistant.focus_sessions t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);

-- $1 uuid, $2 text
select app.require(m.result = 'OK', concat_ws(' ', m.result, m.status, m.key)) from app.move_focus_session($1, $2) as m;

-- $1 uuid, $2 uuid
select t0.status
from assistant.focus_sessions t0
where t0.id = $1 and t0.user_id = $2;

-- $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 text, $7 text, $8 text
select app.record_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb);
