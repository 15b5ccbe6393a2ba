// Prints what graphql-eslint's recommended rules for schemas find in the file named on the command line.
import { ESLint } from 'eslint';

const [schema] = process.argv.slice(2);
// Only rows have an id; pages, groups and the like are parts of an answer, and the query root is no object of its own.
const withoutId = ['Connection', 'Edge', 'Aggregate', 'Min', 'Max', 'Sum', 'Average', 'Group', 'GroupKeys', 'Payload', 'Error'];
const eslint = new ESLint({
  useEslintrc: false,
  cwd: import.meta.dirname,
  overrideConfig: {
    root: true,
    overrides: [
      {
        files: ['*.graphql'],
        extends: 'plugin:@graphql-eslint/schema-recommended',
        parserOptions: { schema },
        rules: {
          '@graphql-eslint/strict-id-in-types': [
            'error',
            { acceptedIdNames: ['id'], acceptedIdTypes: ['ID'], exceptions: { types: process.argv.slice(3), suffixes: withoutId } },
          ],
        },
      },
    ],
  },
});
const [result] = await eslint.lintFiles([schema]);
console.log(JSON.stringify(result.messages.map(({ ruleId, line, message }) => `${line}: ${ruleId}: ${message}`)));
