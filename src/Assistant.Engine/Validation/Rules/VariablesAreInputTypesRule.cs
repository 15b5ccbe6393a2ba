using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Variables have types that can be input: scalars, enums and input objects.</summary>
internal sealed class VariablesAreInputTypesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Variables-Are-Input-Types");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterVariableDefinition(VariableDefinitionNode node)
    {
        if (Context.Schema.GetType(node.Type) is { } type && !type.IsInputType())
        {
            Report($"Variable \"${node.Variable.Name.Value}\" cannot be non-input type \"{type}\".", node.Type);
        }
    }
}
