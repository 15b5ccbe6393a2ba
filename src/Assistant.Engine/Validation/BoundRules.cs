using Assistant.Engine.Validation.Rules;

namespace Assistant.Engine.Validation;

/// <summary>
/// What a server asks of a document beyond the specification: that it stays within the bounds of
/// <see cref="ValidationOptions"/>. Checked before the specification's rules, since those take longer.
/// </summary>
public static class BoundRules
{
    /// <summary>All rules.</summary>
    public static RuleSet All { get; } = new(
        new ValidationRule<MaxDirectivesRule>(),
        new ValidationRule<MaxRepetitionsRule>(),
        new ValidationRule<MaxAliasesRule>(),
        new ValidationRule<MaxDepthRule>(),
        new ValidationRule<IntrospectionAllowedRule>());
}
