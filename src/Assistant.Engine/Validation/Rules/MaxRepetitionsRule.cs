using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>A selection set doesn't write the same response name more often than <see cref="ValidationOptions.MaxRepetitions"/>.</summary>
internal sealed class MaxRepetitionsRule : RuleVisitor
{
    /// <inheritdoc/>
    protected internal override string Code => ErrorCodes.CostExceeded;

    /// <inheritdoc/>
    public override void EnterSelectionSet(SelectionSetNode node, SyntaxNode parent)
    {
        // A set with fewer selections than one name may have needs no counting.
        var max = Context.Options.MaxRepetitions;
        if (node.Selections.Count <= max)
        {
            return;
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in node.Selections.OfType<FieldNode>())
        {
            var name = field.ResponseName;
            var count = counts.GetValueOrDefault(name) + 1;
            counts[name] = count;
            if (count == max + 1)
            {
                Report($"The field \"{name}\" is selected more than {max} times in one place.", field);
            }
        }
    }
}
