// { sdl, cases: [{ query, variables }], hideSuggestions } -> for each { coerced } or { errors }.
import { buildSchema, getVariableValues, parse } from 'graphql';
import { describe } from '../errors.mjs';

export default ({ sdl, cases, hideSuggestions = false }) => {
  const schema = buildSchema(sdl);
  return cases.map(({ query, variables }) => {
    const [operation] = parse(query).definitions;
    const options = { maxErrors: 50, hideSuggestions };
    const { variableValues, errors } = getVariableValues(schema, operation.variableDefinitions, variables ?? {}, options);
    return errors ? { errors: errors.map(describe) } : { coerced: variableValues.coerced };
  });
};
