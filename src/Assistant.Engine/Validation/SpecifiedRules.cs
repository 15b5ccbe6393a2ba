using Assistant.Engine.Validation.Rules;

namespace Assistant.Engine.Validation;

/// <summary>The rules of the specification's section 5, and those that graphql-js adds to them.</summary>
public static class SpecifiedRules
{
    /// <summary>All rules, in the order in which graphql-js reports them.</summary>
    public static RuleSet All { get; } = new(
        new ValidationRule<ExecutableDefinitionsRule>(),
        new ValidationRule<KnownOperationTypesRule>(),
        new ValidationRule<UniqueOperationNamesRule>(),
        new ValidationRule<LoneAnonymousOperationRule>(),
        new ValidationRule<SingleFieldSubscriptionsRule>(),
        new ValidationRule<KnownTypeNamesRule>(),
        new ValidationRule<FragmentsOnCompositeTypesRule>(),
        new ValidationRule<VariablesAreInputTypesRule>(),
        new ValidationRule<ScalarLeafsRule>(),
        new ValidationRule<FieldsOnCorrectTypeRule>(),
        new ValidationRule<UniqueFragmentNamesRule>(),
        new ValidationRule<KnownFragmentNamesRule>(),
        new ValidationRule<NoUnusedFragmentsRule>(),
        new ValidationRule<PossibleFragmentSpreadsRule>(),
        new ValidationRule<NoFragmentCyclesRule>(),
        new ValidationRule<UniqueVariableNamesRule>(),
        new ValidationRule<NoUndefinedVariablesRule>(),
        new ValidationRule<NoUnusedVariablesRule>(),
        new ValidationRule<KnownDirectivesRule>(),
        new ValidationRule<UniqueDirectivesPerLocationRule>(),
        new ValidationRule<DeferStreamDirectiveOnRootFieldRule>(),
        new ValidationRule<DeferStreamDirectiveOnValidOperationsRule>(),
        new ValidationRule<DeferStreamDirectiveLabelRule>(),
        new ValidationRule<StreamDirectiveOnListFieldRule>(),
        new ValidationRule<KnownArgumentNamesRule>(),
        new ValidationRule<UniqueArgumentNamesRule>(),
        new ValidationRule<ValuesOfCorrectTypeRule>(),
        new ValidationRule<ProvidedRequiredArgumentsRule>(),
        new ValidationRule<VariablesInAllowedPositionRule>(),
        new ValidationRule<OverlappingFieldsCanBeMergedRule>(),
        new ValidationRule<UniqueInputFieldNamesRule>(),
        new ValidationRule<MaxIntrospectionDepthRule>());
}
