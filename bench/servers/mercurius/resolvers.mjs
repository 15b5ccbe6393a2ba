import { chatById, chatSearch, chatsWithMessages, latestMessages, messageCount, newestChats } from "./statements.mjs";
import { limitedShares, teamIntegrations, usageByDay, workspaceMessages } from "./statements.mjs";
import { toChat, toChatsWithMessages, toMessage, toTeamWithIntegrations, toTeamWithShares, toUsage, toWorkspace } from "./rows.mjs";
import { rowsOf } from "./transaction.mjs";

const containing = (part) => `%${part.replace(/[\\%_]/g, "\\$&")}%`;

// The sizes of the nested pages, by the operation's own nodes: read once for each cached document.
const pages = new WeakMap();

const child = (node, name) => node?.selectionSet?.selections.find((selection) => selection.name?.value === name);
const first = (node) => Number(node.arguments.find((argument) => argument.name.value === "first").value.value);

function pagesOf(node, read) {
  let sizes = pages.get(node);
  if (sizes === undefined) pages.set(node, (sizes = read(node)));
  return sizes;
}

function mePages(meNode) {
  const chats = child(meNode, "chats");
  if (chats === undefined) return {};
  const messages = child(child(chats, "nodes"), "messages");
  return { chats: first(chats), messages: messages && first(messages) };
}

function teamPages(teamNode) {
  const shares = child(teamNode, "integrationShares");
  const integrations = child(teamNode, "integrations");
  const resources = child(shares ? child(child(shares, "nodes"), "integration") : child(integrations, "nodes"), "resources");
  const level = shares?.arguments.find((argument) => argument.name.value === "where").value.fields[0].value.fields[0].value.value;
  return { level, lists: first(shares ?? integrations), resources: first(resources), access: first(child(child(resources, "nodes"), "access")) };
}

function workspacePages(workspaceNode) {
  const channels = child(workspaceNode, "channels");
  const messages = child(child(channels, "nodes"), "messages");
  return { channels: first(channels), messages: first(messages), reactions: first(child(child(messages, "nodes"), "reactions")) };
}

async function me(_source, _args, caller, info) {
  const sizes = pagesOf(info.fieldNodes[0], mePages);
  if (sizes.chats === undefined) return {};
  if (sizes.messages !== undefined) {
    const [rows] = await rowsOf(caller, [chatsWithMessages, [caller.id, sizes.chats, sizes.messages]]);
    return rows.length === 0 ? null : { chats: { nodes: rows[0][0] === null ? [] : toChatsWithMessages(rows) } };
  }
  const [rows] = await rowsOf(caller, [newestChats, [caller.id, sizes.chats]]);
  return rows.length === 0 ? null : { chats: { nodes: rows[0][0] === null ? [] : rows.map((row) => toChat(row)) } };
}

async function chat(_source, { id }, caller) {
  const [[row]] = await rowsOf(caller, [chatById, [id.slice("Chat:".length), caller.id]]);
  return row === undefined ? null : toChat(row);
}

async function chats(_source, { first, where }, caller) {
  const { role, content } = where.messages.some;
  const [rows] = await rowsOf(caller, [
    chatSearch,
    [caller.id, containing(where.title.contains), role.eq.toLowerCase(), containing(content.contains), first],
  ]);
  return { nodes: rows.map((row) => toChat(row)) };
}

async function messages(_source, { first, where }, caller) {
  const values = [caller.id, where.role.eq.toLowerCase(), where.createdAt.gte];
  const [[[totalCount]], rows] = await rowsOf(caller, [messageCount, values], [latestMessages, [...values, first]]);
  return { totalCount, nodes: rows.map((row) => toMessage(row[0], row[1], row[2], row[3], null)) };
}

async function team(_source, { id }, caller, info) {
  const sizes = pagesOf(info.fieldNodes[0], teamPages);
  const key = id.slice("Team:".length);
  if (sizes.level !== undefined) {
    const [rows] = await rowsOf(caller, [limitedShares, [key, sizes.level, sizes.lists, sizes.resources, sizes.access]]);
    return rows.length === 0 ? null : toTeamWithShares(rows);
  }
  const [rows] = await rowsOf(caller, [teamIntegrations, [key, sizes.lists, sizes.resources, sizes.access]]);
  return rows.length === 0 ? null : toTeamWithIntegrations(rows);
}

async function slackWorkspace(_source, { id }, caller, info) {
  const sizes = pagesOf(info.fieldNodes[0], workspacePages);
  const key = id.slice("SlackWorkspace:".length);
  const [rows] = await rowsOf(caller, [workspaceMessages, [key, sizes.channels, sizes.messages, sizes.reactions]]);
  return rows.length === 0 ? null : toWorkspace(rows);
}

const usageLogs = (_source, { where }) => ({ after: where.requestTimestamp.gte });

// Its keys are those of the one grouping that is compared.
async function groups({ after }, { first }, caller) {
  const [rows] = await rowsOf(caller, [usageByDay, [caller.id, after, first]]);
  return rows.map(toUsage);
}

export const resolvers = {
  Query: { me, chat, chats, messages, team, slackWorkspace },
  User: { usageLogs },
  UsageLogConnection: { groups },
};
