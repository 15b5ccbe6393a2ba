// graphql-ws runs the operations it is given over one socket.
// Usage: node graphql-ws.mjs URL TOKEN OPERATION...; prints what the application would see, as JSON: for each operation its
// results, its errors, and whether it was completed; and how the socket was closed.
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const [url, token, ...operations] = process.argv.slice(2);

let closed = null;
let pings = 0;
const client = createClient({
  url: url.replace(/^http/, "ws"),
  webSocketImpl: WebSocket,
  lazyCloseTimeout: 200,
  retryAttempts: 0,
  connectionParams: token ? { Authorization: `Bearer ${token}` } : undefined,
  on: {
    closed: (event) => {
      closed = { code: event.code, reason: event.reason };
    },
    ping: (received) => {
      pings += received ? 1 : 0;
    },
  },
});

const run = (query) =>
  new Promise((resolve) => {
    const seen = { results: [], errors: null, completed: false };
    client.subscribe(
      { query },
      {
        next: (result) => seen.results.push(result),
        error: (error) => {
          seen.errors = Array.isArray(error) ? error.map(({ message, extensions }) => ({ message, code: extensions?.code ?? null })) : String(error.reason ?? error);
          resolve(seen);
        },
        complete: () => {
          seen.completed = true;
          resolve(seen);
        },
      },
    );
  });

const seen = await Promise.all(operations.map(run));

// What the application stops listening to ends, and the socket with the last of it.
await client.dispose();
await new Promise((resolve) => setTimeout(resolve, 100));
console.log(JSON.stringify({ operations: seen, closed, pings }));
