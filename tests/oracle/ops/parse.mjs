// { utf16, mode?: "document" | "value" | "constValue" | "type" } -> { nodes: [[kind, start, end, line, column, value]] }
// in the order of a visit, or { errors }. The source comes as base64 of its UTF-16 code units, so that any text can be asked about.
import { parse, parseConstValue, parseType, parseValue, visit } from 'graphql';
import { attempt } from '../errors.mjs';

const parsers = { document: parse, value: parseValue, constValue: parseConstValue, type: parseType };

// The specification of September 2025 has no empty selection sets.
export const options = { allowEmptySelectionSets: false };

export default ({ utf16, mode = 'document' }) =>
  attempt(() => {
    const source = Buffer.from(utf16, 'base64').toString('utf16le');
    const nodes = [];
    visit(parsers[mode](source, options), {
      enter({ kind, loc, value }) {
        const { line, column } = loc.startToken.line === 0 ? { line: 1, column: 1 } : loc.startToken;
        nodes.push([kind, loc.start, loc.end, line, column, typeof value === 'object' ? '' : String(value ?? '')]);
      },
    });
    return { nodes };
  });
