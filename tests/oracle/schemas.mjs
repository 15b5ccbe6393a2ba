// The schemas that questions name, each built once. They're made comparable: without what graphql-js has beyond the
// specification of September 2025, in the engine's order where it's free, and with the engine's words where those are.
import {
  __Directive,
  __DirectiveLocation,
  __Schema,
  buildSchema,
  introspectionTypes,
  specifiedDirectives,
  specifiedScalarTypes,
} from 'graphql';

// It has no empty selection sets.
export const options = { allowEmptySelectionSets: false };

const schemas = new Map();

export function define(name, sdl) {
  if (!schemas.has(name)) {
    schemas.set(name, build(sdl));
  }
}

export function schemaOf(name) {
  const schema = schemas.get(name);
  if (schema === undefined) {
    throw new Error(`No schema "${name}" was defined.`);
  }
  return schema;
}

export function build(sdl) {
  const schema = buildSchema(sdl, options);
  return isSorting ? sort(schema) : schema;
}

// Beyond the specification are deprecated directives and fragments' variables. What introspection is made of are the same
// objects in each schema, so they're cut once for all.
export function cut() {
  const beyond = ['FRAGMENT_VARIABLE_DEFINITION', 'DIRECTIVE_DEFINITION'];
  delete __Directive.getFields().isDeprecated;
  delete __Directive.getFields().deprecationReason;
  __Schema.getFields().directives.args = [];
  __Schema.getFields().directives.resolve = (schema) => schema.getDirectives();
  __DirectiveLocation._values = __DirectiveLocation.getValues().filter(({ name }) => !beyond.includes(name));
  for (const directive of specifiedDirectives) {
    directive.locations = directive.locations.filter((location) => !beyond.includes(location));
  }
}

// The words for what every schema has: { coordinate: description }.
export function say(words) {
  const set = (element, coordinate) => (element.description = words[coordinate]);
  for (const type of [...specifiedScalarTypes, ...introspectionTypes]) {
    set(type, type.name);
    const members = type.getValues?.() ?? Object.values(type.getFields?.() ?? {});
    for (const member of members) {
      set(member, `${type.name}.${member.name}`);
      (member.args ?? []).forEach((arg) => set(arg, `${type.name}.${member.name}(${arg.name}:)`));
    }
  }
  for (const directive of specifiedDirectives) {
    set(directive, `@${directive.name}`);
    directive.args.forEach((arg) => set(arg, `@${directive.name}(${arg.name}:)`));
  }
}

let isSorting = false;

export function sortSchemas() {
  isSorting = true;
}

// Types are in the order of their names, and what is specified comes before other directives.
function sort(schema) {
  const compare = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const isOwn = (directive) => !specifiedDirectives.includes(directive);
  const types = Object.values(schema.getTypeMap()).sort(compare);
  schema._typeMap = Object.assign(Object.create(null), Object.fromEntries(types.map((type) => [type.name, type])));
  Object.values(schema._implementationsMap).forEach(({ objects }) => objects.sort(compare));
  schema._directives = [
    ...specifiedDirectives.filter((directive) => schema.getDirectives().includes(directive)),
    ...schema.getDirectives().filter(isOwn),
  ];
  return schema;
}
