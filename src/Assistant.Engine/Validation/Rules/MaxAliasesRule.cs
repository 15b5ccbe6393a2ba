using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>An operation has no more aliases than <see cref="ValidationOptions.MaxAliases"/>.</summary>
internal sealed class MaxAliasesRule : RuleVisitor
{
    // Each fragment is counted once, so that fragments that double with each level cost nothing; a fragment in itself counts as 0.
    private readonly Dictionary<string, long> _ofFragments = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected internal override string Code => ErrorCodes.CostExceeded;

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node)
    {
        var max = Context.Options.MaxAliases;
        if (Count(node.SelectionSet) > max)
        {
            Report($"The operation has more than {max} aliases.", node);
        }
    }

    private long Count(SelectionSetNode selections)
    {
        ValidationContext.EnsureStack();
        var count = 0L;
        for (var i = 0; i < selections.Selections.Count; i++)
        {
            count += selections.Selections[i] switch
            {
                FieldNode field => (field.Alias is null ? 0 : 1) + (field.SelectionSet is null ? 0 : Count(field.SelectionSet)),
                InlineFragmentNode inline => Count(inline.SelectionSet),
                FragmentSpreadNode spread => Count(spread.Name.Value),
                _ => 0,
            };

            // Far beyond every bound, and far below an overflow.
            count = Math.Min(count, int.MaxValue);
        }

        return count;
    }

    private long Count(string fragment)
    {
        if (!_ofFragments.TryGetValue(fragment, out var count))
        {
            _ofFragments[fragment] = 0;
            count = Context.Fragments.Find(fragment) is { } definition ? Count(definition.SelectionSet) : 0;
            _ofFragments[fragment] = count;
        }

        return count;
    }
}
