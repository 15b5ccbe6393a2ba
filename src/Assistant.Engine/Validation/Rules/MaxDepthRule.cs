using System.Collections.Frozen;
using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>
/// An operation goes no more fields deep than <see cref="ValidationOptions.MaxDepth"/>. Introspection has a bound of its own,
/// since what tools send is deep and yet harmless.
/// </summary>
internal sealed class MaxDepthRule : RuleVisitor
{
    private readonly Dictionary<string, int> _ofFragments = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected internal override string Code => ErrorCodes.CostExceeded;

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node)
    {
        var max = Context.Options.MaxDepth;
        var depth = Measure(node.SelectionSet);
        if (depth > max)
        {
            // HotChocolate's words and names.
            Report(
                $"The GraphQL document has an execution depth of {depth} which exceeds the max allowed execution depth of {max}.",
                node,
                new Dictionary<string, object?> { ["allowedExecutionDepth"] = max, ["detectedExecutionDepth"] = depth }.ToFrozenDictionary());
        }
    }

    private int Measure(SelectionSetNode selections)
    {
        ValidationContext.EnsureStack();
        var depth = 0;
        for (var i = 0; i < selections.Selections.Count; i++)
        {
            depth = Math.Max(depth, selections.Selections[i] switch
            {
                FieldNode { Name.Value: "__schema" or "__type" } => 0,
                FieldNode field => 1 + (field.SelectionSet is null ? 0 : Measure(field.SelectionSet)),
                InlineFragmentNode inline => Measure(inline.SelectionSet),
                FragmentSpreadNode spread => Measure(spread.Name.Value),
                _ => 0,
            });
        }

        return depth;
    }

    // A fragment that is spread in itself is refused by another rule, and must end here.
    private int Measure(string fragment)
    {
        if (!_ofFragments.TryGetValue(fragment, out var depth))
        {
            _ofFragments[fragment] = 0;
            depth = Context.Fragments.Find(fragment) is { } definition ? Measure(definition.SelectionSet) : 0;
            _ofFragments[fragment] = depth;
        }

        return depth;
    }
}
