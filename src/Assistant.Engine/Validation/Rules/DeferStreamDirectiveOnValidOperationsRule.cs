using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Nothing in a subscription is deferred or streamed, unless a condition can turn that off.</summary>
internal sealed class DeferStreamDirectiveOnValidOperationsRule : RuleVisitor
{
    private readonly HashSet<string> _clean = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Operation != OperationType.Subscription)
        {
            return;
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        if (Check(node.SelectionSet, visited))
        {
            _clean.UnionWith(visited);
        }
    }

    private bool Check(SelectionSetNode selectionSet, HashSet<string> visited)
    {
        ValidationContext.EnsureStack();
        var isClean = true;
        for (var i = 0; i < selectionSet.Selections.Count; i++)
        {
            var selection = selectionSet.Selections[i];
            if (CanBeLeftOut(selection))
            {
                continue;
            }

            isClean &= CheckDirectives(selection);
            isClean &= selection switch
            {
                FieldNode { SelectionSet: { } inner } => Check(inner, visited),
                InlineFragmentNode inline => Check(inline.SelectionSet, visited),
                FragmentSpreadNode spread => CheckSpread(spread, visited),
                _ => true,
            };
        }

        return isClean;
    }

    private bool CheckSpread(FragmentSpreadNode spread, HashSet<string> visited)
    {
        var name = spread.Name.Value;
        if (_clean.Contains(name) || !visited.Add(name) || Context.Fragments.Find(name) is not { } fragment)
        {
            return true;
        }

        _path.Add(spread);
        var isClean = Check(fragment.SelectionSet, visited);
        _path.RemoveAt(_path.Count - 1);
        return isClean;
    }

    private bool CheckDirectives(SelectionNode selection)
    {
        var isClean = true;
        for (var i = 0; i < selection.Directives.Count; i++)
        {
            var directive = selection.Directives[i];
            var name = directive.Name.Value;
            if (name is IncrementalDirectives.Defer or IncrementalDirectives.Stream && !CanBeFalse(directive))
            {
                isClean = false;
                var label = name == IncrementalDirectives.Defer ? "Defer" : "Stream";
                Report(
                    $"{label} directive not supported on subscription operations. Disable `@{name}` by setting the `if` argument to `false`.",
                    [directive, .. _path.AsEnumerable().Reverse()]);
            }
        }

        return isClean;
    }

    private static bool CanBeFalse(DirectiveNode directive) =>
        IncrementalDirectives.FindArgument(directive, "if") is VariableNode or BooleanValueNode { Value: false };

    private static bool CanBeLeftOut(SelectionNode selection)
    {
        var skip = IncrementalDirectives.Find(selection.Directives, "skip");
        if (skip is not null && IncrementalDirectives.FindArgument(skip, "if") is not BooleanValueNode { Value: false })
        {
            return true;
        }

        var include = IncrementalDirectives.Find(selection.Directives, "include");
        return include is not null && IncrementalDirectives.FindArgument(include, "if") is not (null or BooleanValueNode { Value: true });
    }
}
