// { utf16, mode: "value" | "constValue" | "type" } -> { nodes }, as the op document has them, or { errors }: a part of a document.
import { parseConstValue, parseType, parseValue } from 'graphql';
import { attempt } from '../errors.mjs';
import { trace } from './document.mjs';

const parsers = { value: parseValue, constValue: parseConstValue, type: parseType };

export default ({ utf16, mode }) =>
  attempt(() => ({ nodes: trace(parsers[mode](Buffer.from(utf16, 'base64').toString('utf16le'))) }));
