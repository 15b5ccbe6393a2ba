// Rows to objects of the schema.

// "2025-10-27 05:28:17.457295+00", as PostgreSQL writes it.
const time = (text) => `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;

export const toChat = (row, messages) => ({
  id: `Chat:${row[0]}`,
  title: row[1],
  visibility: row[2].toUpperCase(),
  isStarred: row[3],
  createdAt: time(row[4]),
  messages,
});

export const toMessage = (id, role, content, createdAt, isUpvoted) => ({
  id: `Message:${id}`,
  role: role.toUpperCase(),
  content,
  createdAt: time(createdAt),
  vote: isUpvoted === null ? null : { isUpvoted },
});

/** Chats with their messages from rows that repeat the chat, in order. */
export function toChatsWithMessages(rows) {
  const chats = [];
  let key = null;
  let messages;
  for (const row of rows) {
    if (row[0] !== key) {
      key = row[0];
      messages = [];
      chats.push(toChat(row, { nodes: messages }));
    }
    if (row[5] !== null) messages.push(toMessage(row[5], row[6], row[7], row[8], row[9]));
  }
  return chats;
}
