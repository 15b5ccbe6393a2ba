// { sdl, cases: [{ query, variables }] } -> for each { coerced } or { errors }.
import { buildSchema, getVariableValues, parse } from 'graphql';
import { describe } from '../errors.mjs';

export default ({ sdl, cases }) => {
  const schema = buildSchema(sdl);
  return cases.map(({ query, variables }) => {
    const [operation] = parse(query).definitions;
    const { variableValues, errors } = getVariableValues(schema, operation.variableDefinitions, variables ?? {}, { maxErrors: 50 });
    return errors ? { errors: errors.map(describe) } : { coerced: variableValues.coerced };
  });
};
