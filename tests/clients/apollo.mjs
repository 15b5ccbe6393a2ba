// Apollo Client pages through the chat list by fetchMore into its normalized cache, and meets two errors.
// Usage: node apollo.mjs URL TOKEN; prints what the application would see, as JSON.
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { filter, firstValueFrom } from "rxjs";

const [uri, token] = process.argv.slice(2);
const client = new ApolloClient({
  link: new HttpLink({ uri, headers: { authorization: `Bearer ${token}` } }),
  cache: new InMemoryCache({
    typePolicies: { Query: { fields: { chats: relayStylePagination(["order"]) } } },
  }),
});

const CHATS = gql`
  query Chats($first: Int!, $after: String, $order: [ChatSortInput!]) {
    chats(first: $first, after: $after, order: $order) {
      edges {
        cursor
        node {
          id
          title
          updatedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

const variables = { first: 2, order: [{ title: "ASC" }] };
const list = client.watchQuery({ query: CHATS, variables });
// A list that nobody watches would forget its pages.
const subscription = list.subscribe({});
const first = await firstValueFrom(list.pipe(filter((result) => !result.loading)));
let pages = 1;
let { hasNextPage, endCursor } = first.data.chats.pageInfo;
while (hasNextPage) {
  const more = await list.fetchMore({ variables: { after: endCursor } });
  ({ hasNextPage, endCursor } = more.data.chats.pageInfo);
  pages++;
}

const { chats } = client.readQuery({ query: CHATS, variables });
subscription.unsubscribe();

async function refused(query) {
  const { data, error } = await client.query({ query, errorPolicy: "all", fetchPolicy: "network-only" });
  return {
    data: data ?? null,
    isGraphQL: CombinedGraphQLErrors.is(error),
    codes: error?.errors?.map((each) => each.extensions?.code ?? null),
    messages: error?.errors?.map((each) => each.message),
    paths: error?.errors?.map((each) => each.path ?? null),
  };
}

const result = {
  pages,
  titles: chats.edges.map((edge) => edge.node.title),
  totalCount: chats.totalCount,
  cached: Object.keys(client.cache.extract()).filter((key) => key.startsWith("Chat:")).length,
  unknownField: await refused(gql`{ chats { nodes { subject } } }`),
  tooMany: await refused(gql`{ me { email chats(first: 101) { nodes { id } } } }`),
};
client.stop();
console.log(JSON.stringify(result));
