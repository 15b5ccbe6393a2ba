// Parses and validates documents with the graphql-js of tests/oracle: a JSON line in, a JSON line out. The first has the schema.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(new URL('../../tests/oracle/package.json', import.meta.url));
const { buildSchema, getIntrospectionQuery, parse, validate, version } = require('graphql');

let schema;

function run(text, isValidated) {
  const document = parse(text);
  if (isValidated && validate(schema, document).length > 0) {
    throw new Error('The document is invalid.');
  }
}

// In turns of some milliseconds, so that looking at the clock costs nothing.
function measure({ text, isValidated, seconds }) {
  let count = 0;
  let turn = 1;
  const start = process.cpuUsage();
  for (;;) {
    for (let i = 0; i < turn; i++) {
      run(text, isValidated);
    }
    count += turn;
    const { user, system } = process.cpuUsage(start);
    if (user + system >= seconds * 1e6) {
      return { microseconds: (user + system) / count };
    }
    turn = user + system < 5000 * count ? Math.min(1000, 2 * turn) : 1;
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const question = JSON.parse(line);
  let answer;
  if (question.sdl) {
    schema = buildSchema(question.sdl);
    const introspection = getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true, oneOf: true });
    answer = { version: `graphql-js ${version}, Node ${process.version}`, introspection };
  } else {
    answer = measure(question);
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
