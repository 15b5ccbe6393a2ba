// Apollo Client names trusted documents by the ids of its manifest, over HTTP and over a socket.
// Usage: node trusted-apollo.mjs URL TOKEN MANIFEST; prints what the application gets and what went over the wire, as JSON,
// and then the first event of a subscription.
import { readFileSync } from "node:fs";
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const [uri, token, manifest] = process.argv.slice(2);
const ids = new Map(JSON.parse(readFileSync(manifest, "utf8")).operations.map(({ name, id }) => [name, id]));
const authorization = `Bearer ${token}`;
const sent = [];
const socket = createClient({ url: uri.replace(/^http/, "ws"), webSocketImpl: WebSocket, connectionParams: { authorization } });
const http = new HttpLink({
  uri,
  headers: { authorization },
  fetch: (address, options) => {
    sent.push({ method: options.method, hasText: Boolean(JSON.parse(options.body ?? "{}").query) });
    return fetch(address, options);
  },
});
const client = new ApolloClient({
  link: ApolloLink.from([
    new PersistedQueryLink({ generateHash: (document) => ids.get(document.definitions[0].name.value) ?? "unknown" }),
    ApolloLink.split(({ operationType }) => operationType === "subscription", new GraphQLWsLink(socket), http),
  ]),
  cache: new InMemoryCache(),
});

const { data } = await client.query({ query: gql`query TrustedMe { me { email } }` });
const refused = await client.query({ query: gql`query Untrusted { me { name } }`, errorPolicy: "all" });
const event = new Promise((resolve, reject) => {
  client.subscribe({ query: gql`subscription TrustedFocus { focusModeChanged { isActive } }` }).subscribe({ next: resolve, error: reject });
});
console.log(
  JSON.stringify({
    email: data.me.email,
    codes: CombinedGraphQLErrors.is(refused.error) ? refused.error.errors.map((each) => each.extensions.code) : String(refused.error),
    sent,
  }),
);
console.log(JSON.stringify((await event).data));
client.stop();
await socket.dispose();
process.stdin.destroy();
