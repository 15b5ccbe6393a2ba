namespace Assistant.Engine.TypeSystem;

/// <summary>Prints a schema as SDL: types sorted by name, descriptions as block strings, applied directives with their arguments.</summary>
public static class SchemaPrinter
{
    /// <summary>Prints everything but the specified scalars and directives and introspection's types, with a newline at the end.</summary>
    public static string Print(Schema schema) => throw new NotImplementedException();
}
