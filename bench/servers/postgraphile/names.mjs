// PostGraphile names a relation after its columns ("messagesByChatIdAndUserId"). Here it is named after the
// other table ("messages") where only one relation leads there, so that the compared documents read alike.

const relationsOf = (details) => Object.entries(details.registry.pgRelations[details.codec.name]);

function isOnlyOneLeadingThere(details) {
  const { remoteResource } = details.registry.pgRelations[details.codec.name][details.relationName];
  const alike = relationsOf(details).filter(([, other]) => other.remoteResource.codec === remoteResource.codec);
  return alike[0][0] === details.relationName;
}

const remoteTypeOf = (inflection, details) =>
  inflection.tableType(details.registry.pgRelations[details.codec.name][details.relationName].remoteResource.codec);

export const SimpleNamesPlugin = {
  name: "SimpleNamesPlugin",
  version: "1.0.0",
  inflection: {
    replace: {
      singleRelation(previous, _options, details) {
        return isOnlyOneLeadingThere(details) ? this.camelCase(remoteTypeOf(this, details)) : previous(details);
      },
      singleRelationBackwards(previous, _options, details) {
        return isOnlyOneLeadingThere(details) ? this.camelCase(remoteTypeOf(this, details)) : previous(details);
      },
      _manyRelation(previous, _options, details) {
        return isOnlyOneLeadingThere(details)
          ? this.camelCase(this.pluralize(remoteTypeOf(this, details)))
          : previous(details);
      },
    },
  },
};
