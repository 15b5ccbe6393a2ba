// urql names its queries by their hash and sends the text where the server doesn't know it (automatic persisted queries).
// Usage: node persisted-urql.mjs URL TOKEN; prints what the application gets and what went over the wire, as JSON.
import { Client, fetchExchange, gql } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";

const [url, token] = process.argv.slice(2);
const sent = [];
const client = new Client({
  url,
  preferGetMethod: false,
  exchanges: [persistedExchange({ enableForMutation: true }), fetchExchange],
  fetchOptions: { headers: { authorization: `Bearer ${token}` } },
  fetch: async (address, options) => {
    const response = await fetch(address, options);
    const text = options.method === "GET" ? new URL(address).searchParams.get("query") : JSON.parse(options.body).query;
    sent.push({ method: options.method, hasText: Boolean(text), status: response.status });
    return response;
  },
});

const ME = gql`
  query PersistedByUrql {
    me {
      email
    }
  }
`;
const RENAME = gql`
  mutation PersistedByUrql($title: String!) {
    createChat(input: { title: $title }) {
      chat {
        title
      }
    }
  }
`;
const unwrap = ({ data, error }) => {
  if (error) {
    throw error;
  }
  return data;
};
const emails = [];
for (let time = 0; time < 2; time++) {
  emails.push(unwrap(await client.query(ME, {}, { requestPolicy: "network-only" }).toPromise()).me.email);
}
const titles = [];
for (const title of ["One", "Two"]) {
  titles.push(unwrap(await client.mutation(RENAME, { title }).toPromise()).createChat.chat.title);
}
console.log(JSON.stringify({ emails, titles, sent }));
