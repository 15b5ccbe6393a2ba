// graphql-http's audits of the GraphQL over HTTP specification.
// Usage: node audit.mjs URL; prints [{ "name", "status" ("ok", "notice", "warn", "error"), "reason" }].
import { auditServer } from "graphql-http";

const results = await auditServer({ url: process.argv[2] });
console.log(
  JSON.stringify(results.map(({ name, status, ...rest }) => ({ name, status, reason: "reason" in rest ? String(rest.reason) : null }))),
);
