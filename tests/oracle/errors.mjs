import { GraphQLError } from 'graphql';

// What a test compares of an error. Text that isn't well-formed can't come through JSON in .NET.
export function describe(error) {
  return { message: error.message.toWellFormed(), locations: error.locations ?? [] };
}

// Runs the function; an error of GraphQL becomes { errors: [it] }.
export function attempt(run) {
  try {
    return run();
  } catch (error) {
    if (error instanceof GraphQLError) {
      return { errors: [describe(error)] };
    }
    throw error;
  }
}
