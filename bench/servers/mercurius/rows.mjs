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

/** Groups rows that lie side by side and have the same key in a column; rows without one are left out. */
function groupsOf(rows, column) {
  const groups = [];
  let key = null;
  for (const row of rows) {
    if (row[column] === null) continue;
    if (row[column] === key) {
      groups[groups.length - 1].push(row);
    } else {
      key = row[column];
      groups.push([row]);
    }
  }
  return groups;
}

/** An integration with its resources and their access, from rows that repeat it; its columns begin at `at`. */
function toIntegration(rows, at) {
  const [row] = rows;
  return {
    id: `Integration:${row[at]}`,
    name: row[at + 1],
    provider: row[at + 2],
    status: row[at + 3],
    resources: { nodes: groupsOf(rows, at + 4).map((resource) => toResource(resource, at + 4)) },
  };
}

const toResource = (rows, at) => ({
  id: `ServiceResource:${rows[0][at]}`,
  name: rows[0][at + 1],
  resourceType: rows[0][at + 2],
  access: {
    nodes: rows
      .filter((row) => row[at + 3] !== null)
      .map((row) => ({ id: `ResourceAccess:${row[at + 3]}`, accessLevel: row[at + 4], createdAt: time(row[at + 5]) })),
  },
});

const teamOf = (row) => ({ id: `Team:${row[0]}`, name: row[1] });

export const toTeamWithIntegrations = (rows) => ({
  ...teamOf(rows[0]),
  integrations: { nodes: groupsOf(rows, 2).map((integration) => toIntegration(integration, 2)) },
});

export const toTeamWithShares = (rows) => ({
  ...teamOf(rows[0]),
  integrationShares: {
    nodes: groupsOf(rows, 2).map((share) => ({
      id: `IntegrationShare:${share[0][2]}`,
      shareLevel: share[0][3],
      integration: share[0][4] === null ? null : toIntegration(share, 4),
    })),
  },
});

const toSlackMessage = (rows) => {
  const [row] = rows;
  return {
    id: `SlackMessage:${row[5]}`,
    text: row[6],
    messageDatetime: time(row[7]),
    user: row[8] === null ? null : { id: `SlackUser:${row[8]}`, name: row[9], realName: row[10] },
    reactions: {
      nodes: rows.filter((one) => one[11] !== null).map((one) => ({ id: `SlackReaction:${one[11]}`, emojiName: one[12] })),
    },
  };
};

export const toWorkspace = (rows) => ({
  id: `SlackWorkspace:${rows[0][0]}`,
  name: rows[0][1],
  channels: {
    nodes: groupsOf(rows, 2).map((channel) => ({
      id: `SlackChannel:${channel[0][2]}`,
      name: channel[0][3],
      type: channel[0][4].toUpperCase(),
      messages: { nodes: groupsOf(channel, 5).map(toSlackMessage) },
    })),
  },
});

export const toUsage = (row) => ({
  keys: { requestTimestampDay: row[0], modelUsed: row[1] },
  aggregate: { sum: { inputTokens: row[2], outputTokens: row[3], totalCost: row[4] } },
});
