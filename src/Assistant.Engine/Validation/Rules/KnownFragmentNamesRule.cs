using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>A fragment that is spread is defined in the document.</summary>
internal sealed class KnownFragmentNamesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Fragment-Spread-Target-Defined");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterFragmentSpread(FragmentSpreadNode node)
    {
        if (Context.Fragments.Find(node.Name.Value) is null)
        {
            Report($"Unknown fragment \"{node.Name.Value}\".", node.Name);
        }
    }
}
