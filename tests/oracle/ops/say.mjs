// { words: { coordinate: description } } -> {}: the descriptions of what every schema has, which are free.
import { say } from '../schemas.mjs';

export default ({ words }) => {
  say(words);
  return {};
};
