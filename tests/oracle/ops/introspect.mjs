// { sdl } -> { query, data }: the complete introspection query of the specification of September 2025 and its answer,
// without what graphql-js has beyond that specification: deprecated directives and fragments' variables.
import { buildSchema, executeSync, getIntrospectionQuery, parse } from 'graphql';

const options = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

const beyond = {
  __Directive: ({ name }) => ['isDeprecated', 'deprecationReason'].includes(name),
  __DirectiveLocation: ({ name }) => ['FRAGMENT_VARIABLE_DEFINITION', 'DIRECTIVE_DEFINITION'].includes(name),
};

export default ({ sdl }) => {
  const query = getIntrospectionQuery(options);
  const { data } = executeSync({ schema: buildSchema(sdl), document: parse(query) });
  const { types, directives } = data.__schema;
  for (const type of types) {
    const isBeyond = beyond[type.name];
    if (isBeyond) {
      type.fields &&= type.fields.filter((field) => !isBeyond(field));
      type.enumValues &&= type.enumValues.filter((value) => !isBeyond(value));
    }
  }
  const schemaType = types.find(({ name }) => name === '__Schema');
  schemaType.fields.find(({ name }) => name === 'directives').args = [];
  const deprecated = directives.find(({ name }) => name === 'deprecated');
  deprecated.locations = deprecated.locations.filter((location) => location !== 'DIRECTIVE_DEFINITION');
  return { query, data };
};
