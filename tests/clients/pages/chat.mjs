// A chat as a frontend with Apollo Client shows it: its messages from the cache, and an answer while it is being written.
// The fragment of the page's address says where the API is, and who asks: #http=URL&ws=URL&token=JWT&chat=ID.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { OperationTypeNode } from "graphql";
import { createClient } from "graphql-ws";
import { createResumeLink } from "./resume.mjs";

const { http, ws, token, chat } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const authorization = `Bearer ${token}`;
const show = (id, text) => {
  document.getElementById(id).textContent = text;
};

const socketLink = new GraphQLWsLink(createClient({ url: ws, connectionParams: { authorization }, retryAttempts: 0 }));
const resumeLink = createResumeLink({
  onBroken: () => show("connection", "broken"),
  onResumed: () => show("connection", "connected"),
});
const client = new ApolloClient({
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    resumeLink.concat(socketLink),
    new HttpLink({ uri: http, headers: { authorization } }),
  ),
  cache: new InMemoryCache(),
});

const CHAT = gql`
  query Chat($id: ID!) {
    chat(id: $id) {
      id
      messages(first: 100) {
        nodes {
          id
          role
          content
        }
      }
    }
  }
`;
const STREAM = gql`
  fragment StreamState on Stream {
    id
    status
    lastSequence
  }
`;
const START = gql`
  mutation Start($input: StartStreamInput!) {
    startStream(input: $input) {
      stream {
        ...StreamState
      }
      errors {
        ... on Error {
          message
        }
      }
    }
  }
  ${STREAM}
`;
const EVENTS = gql`
  subscription Events($id: ID!, $after: Long) {
    messageStream(streamId: $id, after: $after) {
      sequence
      delta
      stream {
        ...StreamState
      }
      message {
        id
        role
        content
      }
    }
  }
  ${STREAM}
`;

const variables = { id: chat };
client.watchQuery({ query: CHAT, variables }).subscribe(({ data }) => {
  const items = (data?.chat?.messages.nodes ?? []).map((message) => {
    const item = document.createElement("li");
    item.textContent = `${message.role}: ${message.content}`;
    return item;
  });
  document.getElementById("messages").replaceChildren(...items);
});

function addToCache(message) {
  client.cache.updateQuery({ query: CHAT, variables }, (known) => ({
    chat: { ...known.chat, messages: { ...known.chat.messages, nodes: [...known.chat.messages.nodes, message] } },
  }));
}

async function start() {
  const { data } = await client.mutate({ mutation: START, variables: { input: { chatId: chat } } });
  const { stream } = data.startStream;
  let text = "";
  client.subscribe({ query: EVENTS, variables: { id: stream.id, after: 0 } }).subscribe({
    next: ({ data: event, error }) => {
      if (error) {
        show("problem", error.message);
        return;
      }
      text += event.messageStream.delta;
      show("text", text);
      if (event.messageStream.message) {
        addToCache(event.messageStream.message);
      }
    },
    error: (error) => show("problem", error.message),
    complete: () => show("connection", "complete"),
  });

  // Nothing but the cache tells what has become of the stream.
  client.watchFragment({ fragment: STREAM, from: stream }).subscribe(({ data: state }) => show("status", `${state.status} ${state.lastSequence}`));
  show("stream", stream.id);
}

document.getElementById("start").addEventListener("click", () => start().catch((error) => show("problem", error.message)));
window.client = client;
