import { chatById, chatSearch, chatsWithMessages, latestMessages, messageCount, newestChats } from "./statements.mjs";
import { toChat, toChatsWithMessages, toMessage } from "./rows.mjs";
import { rowsOf } from "./transaction.mjs";

const containing = (part) => `%${part.replace(/[\\%_]/g, "\\$&")}%`;

// The sizes of the nested pages, by the operation's own nodes: read once for each cached document.
const pages = new WeakMap();

const child = (node, name) => node?.selectionSet?.selections.find((selection) => selection.name?.value === name);
const first = (node) => Number(node.arguments.find((argument) => argument.name.value === "first").value.value);

function pagesOf(meNode) {
  let sizes = pages.get(meNode);
  if (sizes === undefined) {
    const chats = child(meNode, "chats");
    const messages = child(child(chats, "nodes"), "messages");
    pages.set(meNode, (sizes = { chats: first(chats), messages: messages && first(messages) }));
  }
  return sizes;
}

async function me(_source, _args, caller, info) {
  const sizes = pagesOf(info.fieldNodes[0]);
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

export const resolvers = { Query: { me, chat, chats, messages } };
