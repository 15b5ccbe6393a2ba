using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Variables are used only where their type fits.</summary>
internal sealed class VariablesInAllowedPositionRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-All-Variable-Usages-Are-Allowed");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void LeaveOperation(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.Count > 0)
        {
            Context.CheckLater(this, node);
        }
    }

    /// <inheritdoc/>
    public override void CheckOperation(OperationDefinitionNode node)
    {
        var variables = new Dictionary<string, (VariableDefinitionNode Definition, IType? Type)>(StringComparer.Ordinal);
        for (var i = 0; i < node.VariableDefinitions.Count; i++)
        {
            var definition = node.VariableDefinitions[i];
            variables[definition.Variable.Name.Value] = (definition, Context.Schema.GetType(definition.Type));
        }

        foreach (var usage in Context.GetAllVariableUsages(node))
        {
            if (usage.Type is not null
                && variables.TryGetValue(usage.Node.Name.Value, out var variable)
                && variable.Type is not null)
            {
                Check(usage, usage.Type, variable.Definition, variable.Type);
            }
        }
    }

    private void Check(VariableUsage usage, IType expected, VariableDefinitionNode definition, IType type)
    {
        var name = usage.Node.Name.Value;
        if (!IsAllowed(expected, usage.HasDefault, definition, type))
        {
            Report($"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".", definition, usage.Node);
        }

        if (usage.ParentType is InputObjectType { IsOneOf: true } parent && type is not NonNullType)
        {
            Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{parent}\".",
                definition,
                usage.Node);
        }
    }

    private bool IsAllowed(IType expected, bool hasDefault, VariableDefinitionNode definition, IType type)
    {
        if (expected is NonNullType nonNull && type is not NonNullType)
        {
            return (hasDefault || definition.DefaultValue is not (null or NullValueNode)) && Context.Schema.IsSubtype(type, nonNull.NullableType);
        }

        return Context.Schema.IsSubtype(type, expected);
    }
}
