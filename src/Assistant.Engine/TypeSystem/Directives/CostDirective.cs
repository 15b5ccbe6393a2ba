using System.Globalization;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Directives;

/// <summary>
/// The directive <c>@cost</c> of IBM's cost specification (https://ibm.github.io/graphql-specs/cost-spec.html): what a field,
/// an argument or a type adds to an operation's cost. Without it a weight is 1 where the type is composite, and else 0.
/// </summary>
public static class CostDirective
{
    /// <summary>The directive's name.</summary>
    public const string Name = "cost";

    private const string Weight = "weight";

    /// <summary>The directive.</summary>
    public static DirectiveType Create() => new()
    {
        Name = Name,
        Description = "What a field, an argument or a type adds to the cost of an operation, once for each time that it can occur. Without it that is 1 where the type has fields of its own, and otherwise 0.",
        Locations =
        [
            DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.Enum,
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.InputFieldDefinition,
            DirectiveLocation.Object,
            DirectiveLocation.Scalar,
        ],
        Arguments = [new InputField { Name = Weight, TypeReference = "String!", Description = "The weight, a number." }],
    };

    /// <summary>The directive as it stands on what has a weight.</summary>
    public static AppliedDirective Apply(double weight) =>
        new(Name, (Weight, new StringValueNode { Value = weight.ToString(CultureInfo.InvariantCulture) }));

    /// <summary>The weight that directives give; null where none does.</summary>
    /// <exception cref="FormatException">The weight is no number, or below 0.</exception>
    public static double? Find(IReadOnlyList<AppliedDirective> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == Name && directive.GetArgument(Weight) is StringValueNode { Value: var text })
            {
                var weight = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
                return weight >= 0 ? weight : throw new FormatException($"The weight {text} is below 0.");
            }
        }

        return null;
    }
}
