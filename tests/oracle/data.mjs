// What fields give. Values that depend on nothing but a seed and the field's path let documents be executed without data:
// tests/Assistant.Engine.Tests/Conformance/GeneratedData.cs computes the same ones.
import { isAbstractType, isEnumType, isListType, isNonNullType, isObjectType } from 'graphql';

// Input objects have no order, so theirs is made the same.
function sorted(value) {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Array.isArray(value)
    ? value.map(sorted)
    : Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

const texts = ['', 'text', 'é 😀', 'a "quote" \\ and\nmore', '\u0007\u2028'];

function dice(seed, path) {
  let hash = 0x811c9dc5;
  for (const code of `${seed}:${path}`) {
    hash = Math.imul(hash ^ code.codePointAt(0), 0x01000193);
  }
  return (sides) => {
    hash = (hash + 0x6d2b79f5) | 0;
    let mixed = Math.imul(hash ^ (hash >>> 15), 1 | hash);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

function pathOf(path) {
  return path === undefined ? '' : `${pathOf(path.prev)}/${path.key}`;
}

function make(type, schema, args, source, path, roll) {
  if (isNonNullType(type)) {
    return roll(50) === 0 ? null : makeNullable(type.ofType, schema, args, source, path, roll);
  }
  return roll(10) === 0 ? null : makeNullable(type, schema, args, source, path, roll);
}

function makeNullable(type, schema, args, source, path, roll) {
  const fate = roll(60);
  if (fate === 0) {
    return new Error(`Error at ${path}`);
  }
  if (isListType(type)) {
    return fate === 1 ? 5 : Array.from({ length: roll(4) }, () => make(type.ofType, schema, args, source, path, roll));
  }
  if (isAbstractType(type)) {
    const types = schema.getPossibleTypes(type).map(({ name }) => name).sort();
    return fate === 1 || types.length === 0 ? { __typename: 'Nope' } : { __typename: types[roll(types.length)], $args: args };
  }
  if (isObjectType(type)) {
    return { __typename: type.name, $args: args };
  }
  if (isEnumType(type)) {
    const values = type.getValues();
    return fate === 1 ? {} : values[roll(values.length)].name;
  }
  return makeScalar(type.name, fate === 1, args, source, roll);
}

function makeScalar(name, isWrong, args, source, roll) {
  const ofBuiltIn = {
    Int: () => roll(2000000000) - 1000000000,
    Float: () => roll(100000) / 8,
    Boolean: () => roll(2) === 0,
    ID: () => `id${roll(1000)}`,
    String: () => {
      switch (roll(4)) {
        case 0:
          return JSON.stringify(args);
        case 1:
          return JSON.stringify(source?.$args ?? null);
        default:
          return texts[roll(texts.length)];
      }
    },
  }[name];
  return ofBuiltIn === undefined ? [args, 'text', roll(1000)][roll(3)] : isWrong ? {} : ofBuiltIn();
}

// What a field of a given root is: {"$error": message} fails, {"$later": value} is a promise, and {"$arguments": true} gives the
// field's arguments.
function take(value, args) {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if ('$error' in value) {
    return new Error(value.$error);
  }
  if ('$later' in value) {
    return new Promise((done) => setTimeout(() => done(take(value.$later, args)), 1));
  }
  if ('$arguments' in value) {
    return sorted(args);
  }
  return Array.isArray(value) ? value.map((item) => take(item, args)) : value;
}

// A field resolver of a given root.
export const given = (source, args, _context, { fieldName }) => take(source?.[fieldName] ?? null, args);

// A field resolver. Half of the seeds have values that come later.
export const generate = (seed) => (source, args, _context, { path, returnType, schema }) => {
  const place = pathOf(path);
  const roll = dice(seed, place);
  const isLater = roll(4) === 0 && seed % 2 === 1;
  const value = make(returnType, schema, sorted(args), source, place, roll);
  return isLater ? new Promise((done) => setImmediate(() => done(value))) : value;
};
