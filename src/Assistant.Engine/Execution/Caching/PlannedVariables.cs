using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Execution.Caching;

/// <summary>
/// Finds the variables of a mutation or subscription that its plans see: all but those that are only in the arguments of root fields,
/// which the mutation reads itself.
/// </summary>
internal sealed class PlannedVariables(DocumentNode document)
{
    private readonly HashSet<string> _found = [];
    private readonly HashSet<string> _visitedFragments = [];

    /// <summary>Their definitions.</summary>
    public IEnumerable<VariableDefinitionNode> Find(OperationDefinitionNode operation)
    {
        Visit(operation.SelectionSet, isRoot: true);
        return operation.VariableDefinitions.Where(definition => _found.Contains(definition.Variable.Name.Value));
    }

    private void Visit(SelectionSetNode? selections, bool isRoot)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            Add(selection.Directives.SelectMany(directive => directive.Arguments));
            switch (selection)
            {
                case FieldNode field:
                    Add(isRoot ? [] : field.Arguments);
                    Visit(field.SelectionSet, isRoot: false);
                    break;
                case InlineFragmentNode fragment:
                    Visit(fragment.SelectionSet, isRoot);
                    break;
                case FragmentSpreadNode spread when _visitedFragments.Add($"{spread.Name.Value} {isRoot}"):
                    var name = spread.Name.Value;
                    Visit(document.Definitions.OfType<FragmentDefinitionNode>().FirstOrDefault(one => one.Name.Value == name)?.SelectionSet, isRoot);
                    break;
            }
        }
    }

    private void Add(IEnumerable<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            Add(argument.Value);
        }
    }

    private void Add(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                _found.Add(variable.Name.Value);
                break;
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    Add(item);
                }

                break;
            case ObjectValueNode fields:
                foreach (var field in fields.Fields)
                {
                    Add(field.Value);
                }

                break;
        }
    }
}
