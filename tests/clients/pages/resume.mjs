// A link before the WebSocket's: a messageStream whose connection breaks is subscribed to again, after the last chunk that came.
import { ApolloLink } from "@apollo/client";
import { defer, retry, tap, throwError, timer } from "rxjs";

const PAUSE_MILLISECONDS = 100;

// The server's 44xx say what a second attempt would hear too; errors of GraphQL aren't the connection's.
const isLasting = (error) => !error.message.startsWith("Socket closed") || error.message.startsWith("Socket closed with event 44");

export function createResumeLink({ onBroken, onResumed }) {
  return new ApolloLink((operation, forward) => {
    let { after } = operation.variables;
    return defer(() => {
      operation.variables = { ...operation.variables, after };
      return forward(operation);
    }).pipe(
      tap((result) => {
        after = result.data?.messageStream?.sequence ?? after;
        onResumed();
      }),
      retry({
        delay: (error) => {
          if (isLasting(error)) {
            return throwError(() => error);
          }
          onBroken();
          return timer(PAUSE_MILLISECONDS);
        },
      }),
    );
  });
}
