// { sdl } -> { text }: graphql-js's printSchema, with directives and types in the order of their names.
import { buildSchema, parse, printSchema } from 'graphql';
import { attempt } from '../errors.mjs';

const groups = ['SchemaDefinition', 'DirectiveDefinition'];
const groupOf = (node) => (groups.includes(node.kind) ? groups.indexOf(node.kind) : groups.length);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

export default ({ sdl }) =>
  attempt(() => {
    const text = printSchema(buildSchema(sdl));
    const definitions = [...parse(text).definitions].sort(
      (a, b) => groupOf(a) - groupOf(b) || compare(a.name?.value, b.name?.value),
    );
    return { text: definitions.map(({ loc }) => text.slice(loc.start, loc.end) + '\n').join('\n') };
  });
