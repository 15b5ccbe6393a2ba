// { name, sdl } -> {}: a schema for the questions that follow.
import { define } from '../schemas.mjs';

export default ({ name, sdl }) => {
  define(name, sdl);
  return {};
};
