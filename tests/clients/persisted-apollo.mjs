// Apollo Client names its queries by their hash and sends the text where the server doesn't know it (automatic persisted queries).
// Usage: node persisted-apollo.mjs URL TOKEN; prints what the application gets and what went over the wire, as JSON.
import { createHash } from "node:crypto";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";

const [uri, token] = process.argv.slice(2);
const sent = [];
const createClient = (useGETForHashedQueries) =>
  new ApolloClient({
    link: ApolloLink.from([
      new PersistedQueryLink({ sha256: (text) => createHash("sha256").update(text).digest("hex"), useGETForHashedQueries }),
      new HttpLink({
        uri,
        headers: { authorization: `Bearer ${token}` },
        fetch: async (address, options) => {
          const response = await fetch(address, options);
          const text = options.method === "GET" ? new URL(address).searchParams.get("query") : JSON.parse(options.body).query;
          sent.push({ method: options.method, hasText: Boolean(text), status: response.status });
          return response;
        },
      }),
    ]),
    cache: new InMemoryCache(),
  });

const ME = gql`
  query PersistedByApollo {
    me {
      email
    }
  }
`;
const emails = [];
for (const useGet of [false, true]) {
  const client = createClient(useGet);
  for (let time = 0; time < 2; time++) {
    const { data } = await client.query({ query: ME, fetchPolicy: "network-only" });
    emails.push(data.me.email);
  }
  client.stop();
}
console.log(JSON.stringify({ emails, sent }));
