using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Validation.Merging;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Fields that go to the same place of the response ask for the same thing.</summary>
internal sealed class OverlappingFieldsCanBeMergedRule : RuleVisitor
{
    // Up to here comparing each with each is faster than hashing, and needs no memory.
    private const int MaxCompared = 16;

    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Field-Selection-Merging");

    private FieldMerger? _merger;

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterSelectionSet(SelectionSetNode node, SyntaxNode parent)
    {
        // An inline fragment's selections are merged with those around it.
        if (parent is InlineFragmentNode || AreDistinctFields(node))
        {
            return;
        }

        _merger ??= new FieldMerger(Context);
        foreach (var conflict in _merger.FindConflicts(Context.ParentType, node))
        {
            Report(
                $"Fields \"{MergeConflict.Shorten(conflict.ResponseName)}\" conflict because {conflict.Reason}. "
                    + "Use different aliases on the fields to fetch both if this was intentional.",
                conflict.First.Concat(conflict.Second));
        }
    }

    /// <summary>Whether there is nothing to merge, as in nearly all selection sets.</summary>
    private static bool AreDistinctFields(SelectionSetNode node)
    {
        var selections = node.Selections;
        if (selections.Count == 1)
        {
            return selections[0] is not InlineFragmentNode;
        }

        var names = selections.Count > MaxCompared ? new HashSet<string>(selections.Count, StringComparer.Ordinal) : null;
        for (var i = 0; i < selections.Count; i++)
        {
            if (selections[i] is not FieldNode field || !(names?.Add(field.ResponseName) ?? IsFirst(selections, i, field.ResponseName)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFirst(IReadOnlyList<SelectionNode> selections, int index, string responseName)
    {
        for (var i = 0; i < index; i++)
        {
            if (((FieldNode)selections[i]).ResponseName == responseName)
            {
                return false;
            }
        }

        return true;
    }
}
