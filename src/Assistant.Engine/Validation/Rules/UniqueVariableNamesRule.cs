using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>The variables of an operation have different names.</summary>
internal sealed class UniqueVariableNamesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Variable-Uniqueness");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node)
    {
        foreach (var (name, nodes) in Duplicates.Find(node.VariableDefinitions, definition => definition.Variable.Name))
        {
            Report($"There can be only one variable named \"${name}\".", nodes);
        }
    }
}
