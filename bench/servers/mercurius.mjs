import Fastify from "fastify";
import mercurius from "mercurius";
import { claimsOf, claimsText } from "./claims.mjs";
import { serveWithWorkers } from "./cluster.mjs";
import { port } from "./database.mjs";
import { resolvers } from "./mercurius/resolvers.mjs";
import { schema } from "./mercurius/schema.mjs";

serveWithWorkers(async () => {
  const app = Fastify({ logger: false });
  app.addHook("onRequest", async (request, reply) => {
    const claims = claimsOf(request.headers.authorization);
    if (claims === null) return reply.code(401).send();
    request.caller = { id: claims.sub, claims: claimsText(claims) };
  });
  app.register(mercurius, { schema, resolvers, jit: 1, context: (request) => request.caller });
  await app.listen({ port, host: "127.0.0.1" });
});
