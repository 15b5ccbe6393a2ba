namespace Assistant.Engine.TypeSystem;

/// <summary>Builds a schema from SDL text.</summary>
public static class SdlSchemaBuilder
{
    /// <summary>
    /// Builds a schema. Scalars that the engine knows by name get its coercion, others take any value; fields have no bindings.
    /// </summary>
    /// <param name="sdl">The type system document.</param>
    /// <exception cref="Errors.GraphQLException">The text isn't GraphQL.</exception>
    /// <exception cref="SchemaException">The schema is invalid; all errors are in it.</exception>
    public static Schema Build(string sdl) => throw new NotImplementedException();
}
