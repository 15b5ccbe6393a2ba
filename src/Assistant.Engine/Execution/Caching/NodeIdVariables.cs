using Assistant.Engine.Language.Ast;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Caching;

/// <summary>Finds the variables that <c>node</c> and <c>nodes</c> take their ids from, since the ids' types shape the plan.</summary>
internal sealed class NodeIdVariables(Schema schema, DocumentNode document)
{
    private readonly HashSet<string> _found = [];
    private readonly HashSet<string> _visitedFragments = [];

    /// <summary>The names of an operation's variables that stand there.</summary>
    public IReadOnlyCollection<string> Find(OperationDefinitionNode operation)
    {
        // Node fields belong to the query root alone, so its own fields and fragments are all there is to look at.
        Visit(operation.SelectionSet);
        return _found;
    }

    private void Visit(SelectionSetNode selections)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field when schema.QueryType.GetField(field.Name.Value)?.Binding is NodeBinding or NodesBinding:
                    _found.UnionWith(field.Arguments.SelectMany(argument => VariablesIn(argument.Value)));
                    break;
                case InlineFragmentNode fragment:
                    Visit(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread when _visitedFragments.Add(spread.Name.Value):
                    foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
                    {
                        if (fragment.Name.Value == spread.Name.Value)
                        {
                            Visit(fragment.SelectionSet);
                        }
                    }

                    break;
            }
        }
    }

    private static IEnumerable<string> VariablesIn(ValueNode value) => value switch
    {
        VariableNode variable => [variable.Name.Value],
        ListValueNode list => list.Items.SelectMany(VariablesIn),
        _ => [],
    };
}
