using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Introspection isn't nested so deeply that its answer explodes.</summary>
internal sealed class MaxIntrospectionDepthRule : RuleVisitor
{
    private readonly Dictionary<string, int> _shallow = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _deep = new(StringComparer.Ordinal);
    private FieldNode? _reported;

    /// <inheritdoc/>
    protected internal override string Code => ErrorCodes.IntrospectionTooDeep;

    /// <inheritdoc/>
    public override void EnterField(FieldNode node)
    {
        if (node.Name.Value is not ("__schema" or "__type"))
        {
            return;
        }

        // What is inside of a field that's too deep isn't reported again.
        var isInside = _reported is { Location: { IsNone: false } outer }
            && node.Location.Start > outer.Start && node.Location.End <= outer.End;
        if (!isInside && IsTooDeep(node, 0, new(StringComparer.Ordinal)))
        {
            Report("Maximum introspection depth exceeded", node);
            _reported = node;
        }
    }

    private bool IsTooDeep(SelectionNode node, int depth, Dictionary<string, int> visited)
    {
        ValidationContext.EnsureStack();
        switch (node)
        {
            case FragmentSpreadNode spread:
                return IsTooDeep(spread.Name.Value, depth, visited);
            case FieldNode field:
                // Lists of introspection multiply the answer's size with each level.
                if (field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" && ++depth > Context.Options.MaxIntrospectionDepth)
                {
                    return true;
                }

                return field.SelectionSet is { } inner && IsTooDeep(inner, depth, visited);
            case InlineFragmentNode inline:
                return IsTooDeep(inline.SelectionSet, depth, visited);
            default:
                return false;
        }
    }

    private bool IsTooDeep(SelectionSetNode selectionSet, int depth, Dictionary<string, int> visited)
    {
        for (var i = 0; i < selectionSet.Selections.Count; i++)
        {
            if (IsTooDeep(selectionSet.Selections[i], depth, visited))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTooDeep(string fragmentName, int depth, Dictionary<string, int> visited)
    {
        if (_deep.TryGetValue(fragmentName, out var deepFrom) && deepFrom <= depth)
        {
            return true;
        }

        if ((visited.TryGetValue(fragmentName, out var visitedAt) && visitedAt >= depth)
            || (_shallow.TryGetValue(fragmentName, out var shallowAt) && shallowAt >= depth)
            || Context.Fragments.Find(fragmentName) is not { } fragment)
        {
            return false;
        }

        visited[fragmentName] = depth;
        var isTooDeep = IsTooDeep(fragment.SelectionSet, depth, visited);
        (isTooDeep ? _deep : _shallow)[fragmentName] = depth;
        return isTooDeep;
    }
}
