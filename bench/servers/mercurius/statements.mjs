// Hand-written SQL, one statement for each operation, each prepared once per connection under its name.

export const chatById = {
  name: "chat_by_id",
  text: "SELECT id, title, visibility, is_starred, created_at FROM assistant.chats WHERE id = $1 AND user_id = $2",
};

export const newestChats = {
  name: "newest_chats",
  text: `
    SELECT c.id, c.title, c.visibility, c.is_starred, c.created_at
    FROM assistant.users u
    LEFT JOIN LATERAL (
      SELECT id, title, visibility, is_starred, created_at FROM assistant.chats
      WHERE user_id = u.id ORDER BY created_at DESC, id DESC LIMIT $2) c ON true
    WHERE u.id = $1
    ORDER BY c.created_at DESC, c.id DESC`,
};

export const chatsWithMessages = {
  name: "chats_with_messages",
  text: `
    SELECT c.id, c.title, c.visibility, c.is_starred, c.created_at, m.id, m.role, m.content, m.created_at, m.is_upvoted
    FROM assistant.users u
    LEFT JOIN LATERAL (
      SELECT id, title, visibility, is_starred, created_at FROM assistant.chats
      WHERE user_id = u.id ORDER BY created_at DESC, id DESC LIMIT $2) c ON true
    LEFT JOIN LATERAL (
      SELECT m.id, m.role, m.content, m.created_at, v.is_upvoted
      FROM assistant.messages m
      LEFT JOIN assistant.votes v ON v.chat_id = m.chat_id AND v.message_id = m.id AND v.user_id = $1
      WHERE m.chat_id = c.id AND m.user_id = $1
      ORDER BY m.created_at, m.id LIMIT $3) m ON true
    WHERE u.id = $1
    ORDER BY c.created_at DESC, c.id DESC, m.created_at, m.id`,
};

export const latestMessages = {
  name: "latest_messages",
  text: `
    SELECT id, role, content, created_at FROM assistant.messages
    WHERE user_id = $1 AND role = $2 AND created_at >= $3
    ORDER BY created_at DESC, id DESC LIMIT $4`,
};

export const messageCount = {
  name: "message_count",
  text: "SELECT count(*)::int FROM assistant.messages WHERE user_id = $1 AND role = $2 AND created_at >= $3",
};

export const chatSearch = {
  name: "chat_search",
  text: `
    SELECT c.id, c.title, c.visibility, c.is_starred, c.created_at FROM assistant.chats c
    WHERE c.user_id = $1 AND c.title LIKE $2 AND EXISTS (
      SELECT FROM assistant.messages m
      WHERE m.chat_id = c.id AND m.user_id = $1 AND m.role = $3 AND m.content LIKE $4)
    ORDER BY c.created_at DESC, c.id DESC LIMIT $5`,
};

export const teamIntegrations = {
  name: "team_integrations",
  text: `
    SELECT t.id, t.name, i.id, i.name, i.provider, i.status, r.id, r.name, r.resource_type, a.id, a.access_level, a.created_at
    FROM assistant.teams t
    LEFT JOIN LATERAL (
      SELECT id, name, provider, status FROM assistant.integrations
      WHERE owner_team_id = t.id ORDER BY created_at DESC, id DESC LIMIT $2) i ON true
    LEFT JOIN LATERAL (
      SELECT id, name, resource_type FROM assistant.service_resources
      WHERE integration_id = i.id ORDER BY name, id LIMIT $3) r ON true
    LEFT JOIN LATERAL (
      SELECT id, access_level, created_at FROM assistant.resource_access
      WHERE resource_id = r.id ORDER BY created_at DESC, id DESC LIMIT $4) a ON true
    WHERE t.id = $1`,
};

export const limitedShares = {
  name: "limited_shares",
  text: `
    SELECT t.id, t.name, s.id, s.share_level, s.integration_id, s.name, s.provider, s.status, r.id, r.name, r.resource_type,
      a.id, a.access_level, a.created_at
    FROM assistant.teams t
    LEFT JOIN LATERAL (
      SELECT s.id, s.share_level, i.id AS integration_id, i.name, i.provider, i.status
      FROM (
        SELECT id, share_level, integration_id, created_at FROM assistant.integration_shares
        WHERE team_id = t.id AND share_level = $2 ORDER BY created_at DESC, id DESC LIMIT $3) s
      LEFT JOIN assistant.integrations i ON i.id = s.integration_id
      ORDER BY s.created_at DESC, s.id DESC) s ON true
    LEFT JOIN LATERAL (
      SELECT id, name, resource_type FROM assistant.service_resources
      WHERE integration_id = s.integration_id ORDER BY name, id LIMIT $4) r ON true
    LEFT JOIN LATERAL (
      SELECT id, access_level, created_at FROM assistant.resource_access
      WHERE resource_id = r.id ORDER BY created_at DESC, id DESC LIMIT $5) a ON true
    WHERE t.id = $1`,
};

export const workspaceMessages = {
  name: "workspace_messages",
  text: `
    SELECT w.id, w.name, c.id, c.name, c.type, m.id, m.text, m.message_datetime, m.user_id, m.user_name, m.real_name,
      r.id, r.emoji_name
    FROM assistant.slack_workspaces w
    LEFT JOIN LATERAL (
      SELECT id, name, type FROM assistant.slack_channels
      WHERE workspace_id = w.id ORDER BY name, id LIMIT $2) c ON true
    LEFT JOIN LATERAL (
      SELECT m.id, m.text, m.message_datetime, u.id AS user_id, u.name AS user_name, u.real_name
      FROM (
        SELECT id, text, message_datetime, user_id FROM assistant.slack_messages
        WHERE channel_id = c.id ORDER BY message_datetime DESC, id DESC LIMIT $3) m
      LEFT JOIN assistant.slack_users u ON u.id = m.user_id
      ORDER BY m.message_datetime DESC, m.id DESC) m ON true
    LEFT JOIN LATERAL (
      SELECT id, emoji_name FROM assistant.slack_reactions
      WHERE message_id = m.id ORDER BY created_at, id LIMIT $4) r ON true
    WHERE w.id = $1`,
};

export const usageByDay = {
  name: "usage_by_day",
  text: `
    SELECT (day AT TIME ZONE 'UTC')::date::text, model_used, sum(input_tokens)::float8, sum(output_tokens)::float8, sum(total_cost)::text
    FROM (
      SELECT day, model_used, input_tokens, output_tokens, total_cost
      FROM assistant.usage_days
      WHERE user_id = $1 AND day >= date_bin('1 day', $2::timestamptz + interval '23:59:59.999999', '0001-01-01 00:00+00')
      UNION ALL
      SELECT date_bin('1 day', request_timestamp, '0001-01-01 00:00+00'), model_used, input_tokens::bigint, output_tokens::bigint, total_cost
      FROM assistant.usage_logs
      WHERE user_id = $1 AND request_timestamp >= $2
        AND request_timestamp < date_bin('1 day', $2::timestamptz + interval '23:59:59.999999', '0001-01-01 00:00+00')
    ) uses
    GROUP BY day, model_used ORDER BY day, model_used LIMIT $3`,
};
