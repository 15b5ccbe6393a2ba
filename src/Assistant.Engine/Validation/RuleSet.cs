using System.Collections.Immutable;

namespace Assistant.Engine.Validation;

/// <summary>Rules in the order in which they report, with the visits that each of them wants worked out once.</summary>
public sealed class RuleSet
{
    /// <summary>Creates the set.</summary>
    /// <param name="rules">The rules, in the order in which they report errors at the same place.</param>
    public RuleSet(params IEnumerable<IValidationRule> rules)
    {
        Rules = [.. rules];
        EnterDocument = RulesThatOverride(nameof(RuleVisitor.EnterDocument));
        LeaveDocument = RulesThatOverride(nameof(RuleVisitor.LeaveDocument));
        EnterOperation = RulesThatOverride(nameof(RuleVisitor.EnterOperation));
        LeaveOperation = RulesThatOverride(nameof(RuleVisitor.LeaveOperation));
        EnterFragmentDefinition = RulesThatOverride(nameof(RuleVisitor.EnterFragmentDefinition));
        EnterVariableDefinition = RulesThatOverride(nameof(RuleVisitor.EnterVariableDefinition));
        EnterSelectionSet = RulesThatOverride(nameof(RuleVisitor.EnterSelectionSet));
        EnterField = RulesThatOverride(nameof(RuleVisitor.EnterField));
        LeaveField = RulesThatOverride(nameof(RuleVisitor.LeaveField));
        EnterFragmentSpread = RulesThatOverride(nameof(RuleVisitor.EnterFragmentSpread));
        EnterInlineFragment = RulesThatOverride(nameof(RuleVisitor.EnterInlineFragment));
        EnterFieldArgument = RulesThatOverride(nameof(RuleVisitor.EnterFieldArgument));
        EnterDirective = RulesThatOverride(nameof(RuleVisitor.EnterDirective));
        LeaveDirective = RulesThatOverride(nameof(RuleVisitor.LeaveDirective));
        EnterValue = RulesThatOverride(nameof(RuleVisitor.EnterValue));
        EnterObjectValue = RulesThatOverride(nameof(RuleVisitor.EnterObjectValue));
        LeaveObjectValue = RulesThatOverride(nameof(RuleVisitor.LeaveObjectValue));
        EnterObjectField = RulesThatOverride(nameof(RuleVisitor.EnterObjectField));
        EnterNamedType = RulesThatOverride(nameof(RuleVisitor.EnterNamedType));
        EnterTypeSystemNode = RulesThatOverride(nameof(RuleVisitor.EnterTypeSystemNode));
    }

    /// <summary>The rules in their order.</summary>
    public ImmutableArray<IValidationRule> Rules { get; }

    internal static RuleSet Empty { get; } = new();

    internal int[] EnterDocument { get; }

    internal int[] LeaveDocument { get; }

    internal int[] EnterOperation { get; }

    internal int[] LeaveOperation { get; }

    internal int[] EnterFragmentDefinition { get; }

    internal int[] EnterVariableDefinition { get; }

    internal int[] EnterSelectionSet { get; }

    internal int[] EnterField { get; }

    internal int[] LeaveField { get; }

    internal int[] EnterFragmentSpread { get; }

    internal int[] EnterInlineFragment { get; }

    internal int[] EnterFieldArgument { get; }

    internal int[] EnterDirective { get; }

    internal int[] LeaveDirective { get; }

    internal int[] EnterValue { get; }

    internal int[] EnterObjectValue { get; }

    internal int[] LeaveObjectValue { get; }

    internal int[] EnterObjectField { get; }

    internal int[] EnterNamedType { get; }

    internal int[] EnterTypeSystemNode { get; }

    // Asking the classes themselves, rather than a list beside them, can't go stale.
    private int[] RulesThatOverride(string method) =>
        [.. Enumerable.Range(0, Rules.Length).Where(i => Rules[i].VisitorType.GetMethod(method)!.DeclaringType != typeof(RuleVisitor))];
}
