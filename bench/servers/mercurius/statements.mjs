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
