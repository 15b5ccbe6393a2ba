// urql pages through the chat list with endCursor, and meets two errors.
// Usage: node urql.mjs URL TOKEN; prints what the application would see, as JSON.
import { Client, cacheExchange, fetchExchange, gql } from "@urql/core";

const [url, token] = process.argv.slice(2);

const createClient = (authorization) =>
  new Client({
    url,
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: { headers: authorization ? { authorization } : {} },
  });

const client = createClient(`Bearer ${token}`);

const CHATS = gql`
  query Chats($first: Int!, $after: String, $where: ChatFilterInput) {
    chats(first: $first, after: $after, where: $where, order: [{ title: ASC }]) {
      nodes {
        id
        title
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

const titles = [];
let pages = 0;
let totalCount = null;
let after = null;
let hasNextPage = true;
while (hasNextPage) {
  const { data, error } = await client
    .query(CHATS, { first: 3, after, where: { title: { contains: " " } } }, { requestPolicy: "network-only" })
    .toPromise();
  if (error) {
    throw error;
  }
  titles.push(...data.chats.nodes.map((chat) => chat.title));
  ({ hasNextPage, endCursor: after } = data.chats.pageInfo);
  totalCount = data.chats.totalCount;
  pages++;
}

async function refused(asker, query, variables) {
  const { data, error } = await asker.query(query, variables).toPromise();
  return {
    data: data ?? null,
    codes: error?.graphQLErrors.map((each) => each.extensions?.code ?? null),
    messages: error?.graphQLErrors.map((each) => each.message),
    networkError: error?.networkError?.message ?? null,
    status: error?.response?.status ?? null,
  };
}

console.log(
  JSON.stringify({
    pages,
    titles,
    totalCount,
    wrongVariable: await refused(client, CHATS, { first: "two" }),
    anonymous: await refused(createClient(null), gql`{ me { email } }`, {}),
  }),
);
