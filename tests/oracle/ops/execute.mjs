// { sdl, cases: [{ query, variables, operationName, root }] } -> for each { data, errors: [{ message, locations, path }] }.
// In root, {"$error": message} fails, {"$later": value} is a promise, and {"$arguments": true} gives the field's arguments.
import { buildSchema, execute, parse } from 'graphql';
import { describe } from '../errors.mjs';

function resolve(value, args) {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if ('$error' in value) {
    return new Error(value.$error);
  }
  if ('$later' in value) {
    return new Promise((done) => setTimeout(() => done(resolve(value.$later, args)), 1));
  }
  if ('$arguments' in value) {
    return args;
  }
  return Array.isArray(value) ? value.map((item) => resolve(item, args)) : value;
}

const fieldResolver = (source, args, _context, info) => resolve(source?.[info.fieldName] ?? null, args);

export default async ({ sdl, cases }) => {
  const schema = buildSchema(sdl);
  return Promise.all(
    cases.map(async ({ query, variables, operationName, root }) => {
      const { data, errors } = await execute({
        schema,
        document: parse(query),
        rootValue: root,
        variableValues: variables,
        operationName,
        fieldResolver,
      });
      return {
        data: data ?? null,
        errors: (errors ?? []).map((error) => ({ ...describe(error), path: error.path ?? null })),
      };
    }),
  );
};
