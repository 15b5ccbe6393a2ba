// Apollo Client sends what components ask for at the same moment as one array, and one of them is refused.
// Usage: node batch-apollo.mjs URL TOKEN; prints what each component gets and what went over the wire, as JSON.
import { ApolloClient, InMemoryCache, gql } from "@apollo/client";
import { BatchHttpLink } from "@apollo/client/link/batch-http";

const [uri, token] = process.argv.slice(2);
const sent = [];
const client = new ApolloClient({
  link: new BatchHttpLink({
    uri,
    headers: { authorization: `Bearer ${token}` },
    batchInterval: 20,
    batchMax: 10,
    fetch: async (address, options) => {
      const response = await fetch(address, options);
      sent.push({ operations: JSON.parse(options.body).length, status: response.status });
      return response;
    },
  }),
  cache: new InMemoryCache(),
});

const ask = async (query) => {
  const { data, error } = await client.query({ query, errorPolicy: "all", fetchPolicy: "network-only" });
  return { data: data ?? null, codes: error?.errors?.map((each) => each.extensions?.code) ?? null };
};
const answers = await Promise.all([
  ask(gql`query BatchedMe { me { email } }`),
  ask(gql`query BatchedUnknown { me { nothing } }`),
  ask(gql`query BatchedCount { chats { totalCount } }`),
]);
client.stop();
console.log(JSON.stringify({ answers, sent }));
