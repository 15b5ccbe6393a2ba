// { source } -> { text }, or { errors } when it can't be parsed.
import { parse, print } from 'graphql';
import { attempt } from '../errors.mjs';
import { options } from './parse.mjs';

export default ({ source }) => attempt(() => ({ text: print(parse(source, options)) }));
