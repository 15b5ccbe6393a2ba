using Assistant.Data.RowSecurity;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Mapping;

/// <summary>The directive <c>@authorize</c>, which shows in the schema the rules that row security enforces.</summary>
internal static class AuthorizationDirective
{
    /// <summary>The directive.</summary>
    public static DirectiveType Create() => new()
    {
        Name = "authorize",
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

    /// <summary>The enum of the rules.</summary>
    public static EnumType CreatePolicyEnum(IReadOnlyList<RowRule> rules) => new()
    {
        Name = "Policy",
        Description = "The rules about who may see or change what. Each is a policy of the database, too.",
        Values = [.. rules.Select(rule => new EnumValue { Name = rule.Name, Description = rule.Description })],
    };

    /// <summary>The enum of the times when policies are checked.</summary>
    public static EnumType CreateApplyEnum() => new()
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
}
