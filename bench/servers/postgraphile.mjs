import { createServer } from "node:http";
import { grafserv } from "grafserv/node";
import { postgraphile } from "postgraphile";
import { serveWithWorkers } from "./cluster.mjs";
import { port } from "./database.mjs";
import { preset } from "./postgraphile/preset.mjs";

serveWithWorkers(async () => {
  const server = createServer();
  const instance = postgraphile(preset).createServ(grafserv);
  await instance.addTo(server);
  await instance.ready?.();
  server.listen(port, "127.0.0.1");
});
