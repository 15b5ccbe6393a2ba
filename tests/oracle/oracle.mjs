// Answers questions about GraphQL with graphql-js: one JSON request per line in, one JSON answer per line out.
// A request is { id, op, ... }: ops/<op>.mjs exports a function of the request as its default. The answer is
// { id, result }, or { id, failure } when the oracle itself failed, which is a mistake of the test.
import { createInterface } from 'node:readline';

const ops = new Map();

async function load(name) {
  if (!/^[A-Za-z]+$/.test(name)) {
    throw new Error(`"${name}" is no name of an op.`);
  }
  if (!ops.has(name)) {
    ops.set(name, (await import(`./ops/${name}.mjs`)).default);
  }
  return ops.get(name);
}

async function answer(request) {
  try {
    const op = await load(request.op);
    return { id: request.id, result: await op(request) };
  } catch (error) {
    return { id: request.id, failure: String(error?.stack ?? error) };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + '\n');
}
