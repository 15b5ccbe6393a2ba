using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Fragments have different names.</summary>
internal sealed class UniqueFragmentNamesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Fragment-Name-Uniqueness");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    private Dictionary<string, NameNode>? _known;

    /// <inheritdoc/>
    public override void EnterFragmentDefinition(FragmentDefinitionNode node)
    {
        if (!(_known ??= new(StringComparer.Ordinal)).TryAdd(node.Name.Value, node.Name))
        {
            Report($"There can be only one fragment named \"{node.Name.Value}\".", _known[node.Name.Value], node.Name);
        }
    }
}
