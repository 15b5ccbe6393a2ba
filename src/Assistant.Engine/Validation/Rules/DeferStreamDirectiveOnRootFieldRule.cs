using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>The root fields of mutations and subscriptions are neither deferred nor streamed.</summary>
internal sealed class DeferStreamDirectiveOnRootFieldRule : RuleVisitor
{
    private readonly HashSet<string> _clean = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Operation == OperationType.Query || Context.Schema.GetRootType(node.Operation) is not { } rootType)
        {
            return;
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        var place = $"root {(node.Operation == OperationType.Mutation ? "mutation" : "subscription")} type \"{rootType}\"";
        if (Check(node.SelectionSet, place, visited))
        {
            _clean.UnionWith(visited);
        }
    }

    private bool Check(SelectionSetNode selectionSet, string place, HashSet<string> visited)
    {
        ValidationContext.EnsureStack();
        var isClean = true;
        for (var i = 0; i < selectionSet.Selections.Count; i++)
        {
            var selection = selectionSet.Selections[i];
            isClean &= selection switch
            {
                FieldNode => CheckDirective(selection, IncrementalDirectives.Stream, $"Stream directive cannot be used on {place}."),
                InlineFragmentNode inline => CheckDirective(inline, IncrementalDirectives.Defer, $"Defer directive cannot be used on {place}.")
                    & Check(inline.SelectionSet, place, visited),
                FragmentSpreadNode spread => CheckSpread(spread, place, visited),
                _ => true,
            };
        }

        return isClean;
    }

    private bool CheckSpread(FragmentSpreadNode spread, string place, HashSet<string> visited)
    {
        var name = spread.Name.Value;
        if (!visited.Add(name) || Context.Fragments.Find(name) is not { } fragment)
        {
            return true;
        }

        return CheckDirective(spread, IncrementalDirectives.Defer, $"Defer directive cannot be used on {place}.")
            & (_clean.Contains(name) || Check(fragment.SelectionSet, place, visited));
    }

    private bool CheckDirective(SelectionNode node, string name, string message)
    {
        if (IncrementalDirectives.Find(node.Directives, name) is not { } directive)
        {
            return true;
        }

        Report(message, directive);
        return false;
    }
}
