using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Validation;

/// <summary>The schema that the documents of these tests are checked against.</summary>
internal static class ValidationSchema
{
    /// <summary>The schema in SDL.</summary>
    public static string Sdl { get; } = ReadText("TestSchema.graphql");

    /// <summary>The schema.</summary>
    public static Schema Schema { get; } = SdlSchemaBuilder.Build(Sdl);

    /// <summary>Reads a file that lies beside these tests.</summary>
    public static string ReadText(string name)
    {
        using var stream = typeof(ValidationSchema).Assembly.GetManifestResourceStream($"Validation.{name}")
            ?? throw new InvalidOperationException($"{name} is no resource.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
