using System.Text;

namespace Assistant.Engine.TypeSystem;

/// <summary>Turns C#'s PascalCase into the language's UPPER_SNAKE_CASE.</summary>
public static class UpperSnakeCase
{
    /// <summary><c>FieldDefinition</c> becomes <c>FIELD_DEFINITION</c>.</summary>
    public static string From(string pascalCase)
    {
        var name = new StringBuilder(pascalCase.Length + 4);
        for (var i = 0; i < pascalCase.Length; i++)
        {
            if (i > 0 && char.IsUpper(pascalCase[i]))
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(pascalCase[i]));
        }

        return name.ToString();
    }
}
