using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation;

/// <summary>Schema coordinates as error messages show them.</summary>
internal static class Coordinates
{
    /// <summary>The field's coordinate, such as <c>Chat.title</c>; the meta fields belong to no type.</summary>
    public static string Of(OutputField field) =>
        field.Name.StartsWith("__", StringComparison.Ordinal) ? $"<meta>.{field.Name}" : $"{field.DeclaringType}.{field.Name}";

    /// <summary>The argument's coordinate, such as <c>Query.chat(id:)</c>.</summary>
    public static string Of(OutputField field, InputField argument) => $"{Of(field)}({argument.Name}:)";
}
