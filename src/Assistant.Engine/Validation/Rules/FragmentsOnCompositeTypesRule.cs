using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Fragments are on objects, interfaces and unions: scalars, enums and input objects have no fields to select.</summary>
internal sealed class FragmentsOnCompositeTypesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Fragments-on-Object-Interface-or-Union-Types");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterInlineFragment(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition && !IsComposite(condition))
        {
            Report($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
        }
    }

    /// <inheritdoc/>
    public override void EnterFragmentDefinition(FragmentDefinitionNode node)
    {
        if (!IsComposite(node.TypeCondition))
        {
            var type = node.TypeCondition.Name.Value;
            Report($"Fragment \"{node.Name.Value}\" cannot condition on non composite type \"{type}\".", node.TypeCondition);
        }
    }

    // An unknown type is another rule's error.
    private bool IsComposite(NamedTypeNode condition) =>
        Context.FindType(condition.Name.Value) is not { } type || type.IsCompositeType();
}
