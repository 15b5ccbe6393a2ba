using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>A fragment is spread only where a value could have its type.</summary>
internal sealed class PossibleFragmentSpreadsRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Fragment-Spread-Is-Possible");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterInlineFragment(InlineFragmentNode node)
    {
        if (Context.Type is NamedType type && type.IsCompositeType()
            && Context.ParentType is { } parent && !Context.Schema.Overlap(type, parent))
        {
            Report($"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
        }
    }

    /// <inheritdoc/>
    public override void EnterFragmentSpread(FragmentSpreadNode node)
    {
        var name = node.Name.Value;
        if (Context.ParentType is { } parent
            && Context.Fragments.Find(name) is { } fragment
            && Context.FindType(fragment.TypeCondition.Name.Value) is { } type && type.IsCompositeType()
            && !Context.Schema.Overlap(type, parent))
        {
            Report($"Fragment \"{name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
        }
    }
}
