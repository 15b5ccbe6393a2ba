// graphql-sse runs the operations it is given, each over its own connection.
// Usage: node graphql-sse.mjs URL TOKEN OPERATION...; prints what the application would see, as JSON: for each operation its
// results, the error that ended it, and whether it was completed.
import { createClient } from "graphql-sse";

const [url, token, ...operations] = process.argv.slice(2);

const client = createClient({
  url,
  retryAttempts: 0,
  headers: token ? { authorization: `Bearer ${token}` } : {},
});

const run = (query) =>
  new Promise((resolve) => {
    const seen = { results: [], error: null, status: null, completed: false };
    client.subscribe(
      { query },
      {
        next: (result) => seen.results.push(result),
        error: (error) => {
          seen.error = String(error.message ?? error);
          seen.status = error.response?.status ?? null;
          resolve(seen);
        },
        complete: () => {
          seen.completed = true;
          resolve(seen);
        },
      },
    );
  });

console.log(JSON.stringify({ operations: await Promise.all(operations.map(run)) }));
client.dispose();
