import { makePgService } from "@dataplan/pg/adaptors/pg";
import { PgAggregatesPreset } from "@graphile/pg-aggregates";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";
import { claimsOf, claimsText } from "../claims.mjs";
import { pool } from "../database.mjs";
import { SimpleNamesPlugin } from "./names.mjs";

/** The production settings that its documentation recommends: no explain, no watch, no IDE, no tooling. */
export const preset = {
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset, PgAggregatesPreset],
  plugins: [SimpleNamesPlugin],
  // It leaves out a list whose foreign key has no index on exactly its columns; the lists here have indexes that start with them.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  // Groups by day are by UTC's days.
  pgServices: [makePgService({ schemas: ["assistant"], poolConfig: { ...pool, options: "-c TimeZone=UTC" }, pubsub: false })],
  grafast: {
    explain: false,
    context(requestContext) {
      const claims = claimsOf(requestContext.node?.req.headers.authorization);
      return claims === null
        ? { pgSettings: { role: "assistant_api" } }
        : { pgSettings: { role: "assistant_api", "request.jwt.claims": claimsText(claims), "assistant.admin": "off" } };
    },
  },
  grafserv: { watch: false, graphiql: false, websockets: false, outputDataAsString: true },
  schema: { defaultBehavior: "-delete" },
};
