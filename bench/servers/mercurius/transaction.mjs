import pg from "pg";
import { pool as poolOptions } from "../database.mjs";

// Timestamps stay text: a Date would lose the microseconds.
const timestampWithTimeZone = 1184;
const asText = (value) => value;
const types = {
  getTypeParser: (oid, format) => (oid === timestampWithTimeZone ? asText : pg.types.getTypeParser(oid, format)),
};

const pool = new pg.Pool({ ...poolOptions, types, pipeline: true, options: "-c TimeZone=UTC" });
const begin = { name: "begin", text: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" };
const commit = { name: "commit", text: "COMMIT" };
const claims = {
  name: "claims",
  text: `
    SELECT set_config('role', 'assistant_api', true), set_config('request.jwt.claims', $1, true),
      set_config('assistant.admin', 'off', true), app.reader()`,
};

/**
 * Runs prepared statements in one read-only transaction under a caller's claims. All of it is sent at once.
 * @returns the rows of each statement, as arrays
 */
export async function rowsOf(caller, ...statements) {
  const client = await pool.connect();
  try {
    const results = await Promise.all([
      client.query(begin),
      client.query({ ...claims, values: [caller.claims] }),
      ...statements.map(([statement, values]) => client.query({ ...statement, values, rowMode: "array" })),
      client.query(commit),
    ]);
    client.release();
    return results.slice(2, -1).map((result) => result.rows);
  } catch (error) {
    client.release(error);
    throw error;
  }
}
