// { sdl, source, rules?: [name], hideSuggestions? } -> { errors }: graphql-js's validation of the document, by the named rules
// or all, or { syntax: { errors } } when it can't be parsed, or { thrown } where a rule of graphql-js throws.
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { attempt, describe } from '../errors.mjs';
import { options } from './parse.mjs';

const schemas = new Map();

function schemaOf(sdl) {
  let schema = schemas.get(sdl);
  if (schema === undefined) {
    schemas.set(sdl, (schema = buildSchema(sdl)));
  }
  return schema;
}

export default ({ sdl, source, rules, hideSuggestions = false }) => {
  const document = attempt(() => ({ ast: parse(source, options) }));
  if (document.errors) {
    return { syntax: document };
  }
  const chosen = rules ? specifiedRules.filter((rule) => rules.includes(rule.name)) : specifiedRules;
  const schema = schemaOf(sdl);
  try {
    return { errors: validate(schema, document.ast, chosen, { hideSuggestions }).map(describe) };
  } catch (error) {
    return { thrown: error.message };
  }
};
