// { sdl } -> the messages of validateSchema.
import { buildSchema, validateSchema } from 'graphql';

export default ({ sdl }) => {
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  return validateSchema(schema).map((error) => error.message);
};
