import cluster from "node:cluster";
import { workers } from "./database.mjs";

// The harness holds standard input open as long as it lives; nothing here outlives it.
function stopWithHarness() {
  process.stdin.on("end", () => process.exit(0));
  process.stdin.on("error", () => process.exit(0));
  process.stdin.resume();
}

/** Runs `serve` in this process, or in as many workers as are asked for. */
export function serveWithWorkers(serve) {
  if (cluster.isPrimary) stopWithHarness();
  if (workers === 1) return serve();
  if (cluster.isPrimary) {
    for (let i = 0; i < workers; i++) cluster.fork();
    return undefined;
  }
  process.on("disconnect", () => process.exit(0));
  return serve();
}
