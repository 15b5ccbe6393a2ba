using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>
/// The directive <c>@authorize</c>, which shows in the schema the rules that row security enforces. Its policies are the
/// values of an enum <c>Policy</c>, which the schema's owner defines.
/// </summary>
public static class AuthorizeDirective
{
    private const string Name = "authorize";

    /// <summary>The directive.</summary>
    public static DirectiveType Create() => new()
    {
        Name = Name,
        Description = "Who may read objects of a type, or use a field: whoever satisfies any of the policies.",
        Locations = [DirectiveLocation.Object, DirectiveLocation.FieldDefinition],
        Arguments =
        [
            new InputField { Name = "policies", TypeReference = "[Policy!]!", Description = "The policies." },
            new InputField
            {
                Name = "apply",
                TypeReference = "ApplyPolicy!",
                Description = "When the policies are checked.",
                DefaultValue = new EnumValueNode { Value = "BEFORE_RESOLVER" },
            },
        ],
    };

    /// <summary>The enum of the times when policies are checked.</summary>
    public static EnumType CreateApplyPolicy() => new()
    {
        Name = "ApplyPolicy",
        Description = "When policies are checked.",
        Values =
        [
            new EnumValue { Name = "BEFORE_RESOLVER", Description = "Before a value is read; the database reads no row that fails." },
            new EnumValue { Name = "AFTER_RESOLVER", Description = "After a value is read, where it decides." },
            new EnumValue { Name = "VALIDATION", Description = "While the request is validated, before anything is read." },
        ],
    };

    /// <summary>The directive as it stands on a type or field whose reading takes any of some policies.</summary>
    public static AppliedDirective Apply(IReadOnlyList<string> policies) => new(
        Name, ("policies", new ListValueNode { Items = [.. policies.Select(policy => new EnumValueNode { Value = policy })] }));
}
