using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>An operation defines the variables that it uses, itself or through fragments.</summary>
internal sealed class NoUndefinedVariablesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-All-Variable-Uses-Defined");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node) => Context.CheckLater(this, node);

    /// <inheritdoc/>
    public override void CheckOperation(OperationDefinitionNode node)
    {
        HashSet<string>? defined = null;
        foreach (var usage in Context.GetAllVariableUsages(node))
        {
            defined ??= node.VariableDefinitions.Select(definition => definition.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
            var name = usage.Node.Name.Value;
            if (!defined.Contains(name))
            {
                var operation = node.Name is { } named ? $" by operation \"{named.Value}\"" : "";
                Report($"Variable \"${name}\" is not defined{operation}.", usage.Node, node);
            }
        }
    }
}
