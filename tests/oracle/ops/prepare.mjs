// { cuts, sorts, words? } -> {}: how graphql-js is made comparable, asked before all else; see ../schemas.mjs.
import { cut, say, sortSchemas } from '../schemas.mjs';

export default ({ cuts, sorts, words }) => {
  if (cuts) {
    cut();
  }
  if (sorts) {
    sortSchemas();
  }
  if (words) {
    say(words);
  }
  return {};
};
