using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Every fragment is spread by an operation, directly or through other fragments.</summary>
internal sealed class NoUnusedFragmentsRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Fragments-Must-Be-Used");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    private readonly List<OperationDefinitionNode> _operations = [];

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node) => _operations.Add(node);

    /// <inheritdoc/>
    public override void LeaveDocument(DocumentNode node)
    {
        if (Context.Fragments.IsEmpty)
        {
            return;
        }

        var used = Context.Fragments.GetReached(_operations).Select(fragment => fragment.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    }
}
