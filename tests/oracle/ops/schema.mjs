// { cases: [{ sdl }] } -> for each { print, introspect: { query, data } }: the schema as printSchema, in the order of names, and as the
// complete introspection query of the specification of September 2025 show it; or { refused: [message] }.
import { executeSync, getIntrospectionQuery, parse, printSchema, validateSchema } from 'graphql';
import { build } from '../schemas.mjs';

const query = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});
const document = parse(query);

const groups = ['SchemaDefinition', 'DirectiveDefinition'];
const groupOf = (node) => (groups.includes(node.kind) ? groups.indexOf(node.kind) : groups.length);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function printSorted(schema) {
  const text = printSchema(schema);
  const definitions = text === '' ? [] : [...parse(text).definitions];
  definitions.sort((a, b) => groupOf(a) - groupOf(b) || compare(a.name?.value, b.name?.value));
  return definitions.map(({ loc }) => text.slice(loc.start, loc.end) + '\n').join('\n');
}

function answer({ sdl }) {
  let schema;
  let errors;
  try {
    schema = build(sdl);
    // It throws now and then instead of reporting.
    errors = validateSchema(schema);
  } catch (error) {
    return { refused: error.message.toWellFormed().split('\n\n') };
  }
  if (errors.length > 0) {
    return { refused: errors.map((error) => error.message), isBuilt: true };
  }
  return { print: printSorted(schema), introspect: { query, data: executeSync({ schema, document }).data } };
}

export default ({ cases }) => cases.map(answer);
