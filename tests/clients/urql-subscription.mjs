// urql subscribes over graphql-ws and takes the first event, and is refused another.
// Usage: node urql-subscription.mjs URL TOKEN STREAM; prints what the application would see, as JSON.
import { Client, cacheExchange, fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const [url, token, stream] = process.argv.slice(2);
const authorization = `Bearer ${token}`;
const socket = createClient({ url: url.replace(/^http/, "ws"), webSocketImpl: WebSocket, connectionParams: { authorization } });
const client = new Client({
  url,
  preferGetMethod: false,
  fetchOptions: { headers: { authorization } },
  exchanges: [
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: (request) => ({
        subscribe: (sink) => ({ unsubscribe: socket.subscribe({ ...request, query: request.query ?? "" }, sink) }),
      }),
    }),
  ],
});

const EVENTS = gql`
  subscription Events($id: ID!) {
    messageStream(streamId: $id) {
      sequence
      delta
      stream {
        id
        status
      }
    }
  }
`;

const first = (id) =>
  new Promise((resolve) => {
    const { unsubscribe } = client.subscription(EVENTS, { id }).subscribe(({ data, error }) => {
      resolve({ data: data ?? null, codes: error?.graphQLErrors.map((each) => each.extensions?.code ?? null) });
      setTimeout(() => unsubscribe());
    });
  });

const seen = { event: await first(stream), refused: await first("no id") };
await socket.dispose();
console.log(JSON.stringify(seen));
