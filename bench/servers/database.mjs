// Where the database is, as the harness says it: the same for every server that runs on Node.
const required = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

export const port = Number(required("BENCH_PORT"));
export const workers = Number(required("BENCH_WORKERS"));

// Every worker has its part of the connections.
export const pool = {
  host: required("PGHOST"),
  port: Number(required("PGPORT")),
  user: required("PGUSER"),
  password: process.env.PGPASSWORD,
  database: required("PGDATABASE"),
  max: Math.max(1, Math.round(Number(required("BENCH_POOL_SIZE")) / workers)),
  idleTimeoutMillis: 0,
};

export const token = { key: required("BENCH_SIGNING_KEY"), issuer: required("BENCH_ISSUER") };
