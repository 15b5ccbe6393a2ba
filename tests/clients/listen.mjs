// Listens to subscriptions with graphql-ws (over one socket) or graphql-sse (each over its own connection), and tells what the
// application sees when it sees it, as a line of JSON each: [operation, "next" | "error" | "complete", what], and for the
// socket ["socket", "connected" | "closed", what]. It ends with its standard input.
// Usage: node listen.mjs ws|sse URL TOKEN SUBSCRIPTION...
import * as sse from "graphql-sse";
import * as sockets from "graphql-ws";
import WebSocket from "ws";

const [protocol, url, token, ...operations] = process.argv.slice(2);
const authorization = token ? { Authorization: `Bearer ${token}` } : {};
const tell = (...line) => console.log(JSON.stringify(line));

const client =
  protocol === "ws"
    ? sockets.createClient({
        url: url.replace(/^http/, "ws"),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: authorization,
        on: {
          connected: () => tell("socket", "connected", null),
          closed: ({ code, reason }) => tell("socket", "closed", { code, reason }),
        },
      })
    : sse.createClient({ url, retryAttempts: 0, headers: authorization });

operations.forEach((query, operation) =>
  client.subscribe(
    { query },
    {
      next: (result) => tell(operation, "next", result),
      error: (error) => tell(operation, "error", Array.isArray(error) ? error : { code: error.code, status: error.response?.status }),
      complete: () => tell(operation, "complete", null),
    },
  ),
);

process.stdin.on("end", () => process.exit()).resume();
