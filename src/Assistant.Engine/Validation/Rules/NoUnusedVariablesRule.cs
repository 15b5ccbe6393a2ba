using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>An operation uses the variables that it defines, itself or through fragments.</summary>
internal sealed class NoUnusedVariablesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-All-Variables-Used");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.Count > 0)
        {
            Context.CheckLater(this, node);
        }
    }

    /// <inheritdoc/>
    public override void CheckOperation(OperationDefinitionNode node)
    {
        var used = Context.GetAllVariableUsages(node).Select(usage => usage.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < node.VariableDefinitions.Count; i++)
        {
            var definition = node.VariableDefinitions[i];
            var name = definition.Variable.Name.Value;
            if (!used.Contains(name))
            {
                var operation = node.Name is { } named ? $" in operation \"{named.Value}\"" : "";
                Report($"Variable \"${name}\" is never used{operation}.", definition);
            }
        }
    }
}
