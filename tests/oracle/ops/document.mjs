// { cases: [{ utf16, schema?, variables?, seed, hideSuggestions?, root?, isUnvalidated? }] } -> for each { stage: answer }: what
// graphql-js makes of the document from parsing to execution, as far as it comes. The source is base64 of UTF-16 code units, so
// that any text can be asked about. Without a root the fields' values are generated from the seed.
import { Kind, experimentalExecuteIncrementally, getVariableValues, parse, print, specifiedRules, validate, visit } from 'graphql';
import { generate, given } from '../data.mjs';
import { attempt, describe } from '../errors.mjs';
import { options, schemaOf } from '../schemas.mjs';

export function trace(node) {
  const lines = [];
  visit(node, {
    enter({ kind, loc, value }) {
      const { line, column } = loc.startToken.line === 0 ? { line: 1, column: 1 } : loc.startToken;
      lines.push(`${kind} ${loc.start}-${loc.end} ${line}:${column} ${typeof value === 'object' ? '' : (value ?? '')}`);
    },
  });
  return lines.join('\n');
}

const ruleOf = new WeakMap();
let current;

const during = (rule, run) =>
  function (...args) {
    current = rule.name;
    return run.apply(this, args);
  };

// The rule, which notes itself with each error that it reports.
const named = (rule) => (context) => {
  if (!Object.hasOwn(context, 'reportError')) {
    context.reportError = (error) => {
      ruleOf.set(error, current);
      Object.getPrototypeOf(context).reportError.call(context, error);
    };
  }
  const visits = Object.entries(during(rule, rule)(context)).map(([kind, visitor]) =>
    typeof visitor === 'function'
      ? [kind, during(rule, visitor)]
      : [kind, Object.fromEntries(Object.entries(visitor).map(([when, run]) => [when, during(rule, run)]))],
  );
  return Object.fromEntries(visits);
};

const rules = specifiedRules.map(named);

function check(schema, document, hideSuggestions) {
  try {
    const errors = validate(schema, document, rules, { hideSuggestions });
    return errors.map((error) => ({ rule: ruleOf.get(error) ?? '', ...describe(error) }));
  } catch (error) {
    return [{ rule: 'thrown', message: String(error?.message), locations: [] }];
  }
}

function coerce(schema, operation, variables, hideSuggestions) {
  const limits = { maxErrors: 50, hideSuggestions };
  const { variableValues, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, limits);
  return errors ? { errors: errors.map(describe) } : { coerced: variableValues.coerced };
}

async function run(schema, document, operation, { variables, seed, root, hideSuggestions }) {
  const result = await experimentalExecuteIncrementally({
    schema,
    document,
    rootValue: root,
    variableValues: variables,
    operationName: operation.name?.value,
    fieldResolver: root === undefined ? generate(seed) : given,
    hideSuggestions,
  });
  const { data, errors } = result.initialResult ? {} : result;
  return { data: data ?? null, errors: (errors ?? []).map((error) => ({ ...describe(error), path: error.path ?? null })) };
}

async function answer(question) {
  const source = Buffer.from(question.utf16, 'base64').toString('utf16le');
  const parsed = attempt(() => ({ document: parse(source, options) }));
  if (parsed.errors) {
    return { parse: parsed };
  }
  const { document } = parsed;
  const answers = { parse: { nodes: trace(document) }, print: print(document) };
  if (question.schema) {
    const schema = schemaOf(question.schema);
    answers.validate = question.isUnvalidated ? [] : check(schema, document, question.hideSuggestions);
    if (answers.validate.length === 0) {
      answers.coerce = [];
      answers.execute = [];
      for (const operation of document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)) {
        answers.coerce.push(coerce(schema, operation, question.variables, question.hideSuggestions));
        answers.execute.push(await run(schema, document, operation, question));
      }
    }
  }
  return answers;
}

export default ({ cases }) => Promise.all(cases.map(answer));
