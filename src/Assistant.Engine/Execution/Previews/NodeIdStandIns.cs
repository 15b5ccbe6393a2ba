using Assistant.Engine.Language.Ast;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Previews;

/// <summary>
/// Ids of rows that needn't exist, for the variables of <c>node</c> and <c>nodes</c>: of the types that the operation has
/// fragments on, since the type of an id decides what is read.
/// </summary>
internal sealed class NodeIdStandIns(Schema schema, DocumentNode document)
{
    private readonly ILookup<string, FragmentDefinitionNode> _fragments =
        document.Definitions.OfType<FragmentDefinitionNode>().ToLookup(fragment => fragment.Name.Value);

    private readonly Dictionary<string, IReadOnlyList<string>> _ids = new(StringComparer.Ordinal);

    /// <summary>The ids, by the variables' names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Find(OperationDefinitionNode operation)
    {
        VisitRoot(operation.SelectionSet, []);
        return _ids;
    }

    private void VisitRoot(SelectionSetNode selections, HashSet<string> visited)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field when schema.QueryType.GetField(field.Name.Value)?.Binding is NodeBinding or NodesBinding:
                    AddIds(field);
                    break;
                case InlineFragmentNode fragment:
                    VisitRoot(fragment.SelectionSet, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    foreach (var fragment in _fragments[spread.Name.Value])
                    {
                        VisitRoot(fragment.SelectionSet, visited);
                    }

                    break;
            }
        }
    }

    private void AddIds(FieldNode field)
    {
        var types = new List<ObjectType>();
        FindTypes(field.SelectionSet, types, []);
        var formats = types.Select(FormatOf).OfType<GlobalIdFormat>().Distinct().ToList();
        if (formats.Count == 0)
        {
            formats = [.. schema.Types.OfType<ObjectType>().Select(FormatOf).OfType<GlobalIdFormat>().Take(1)];
        }

        foreach (var variable in field.Arguments.SelectMany(argument => VariablesIn(argument.Value)))
        {
            _ids[variable.Name.Value] = [.. formats.Select(CreateId)];
        }
    }

    private void FindTypes(SelectionSetNode? selections, List<ObjectType> types, HashSet<string> visited)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            switch (selection)
            {
                case InlineFragmentNode fragment:
                    AddType(fragment.TypeCondition, types);
                    FindTypes(fragment.SelectionSet, types, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    foreach (var fragment in _fragments[spread.Name.Value])
                    {
                        AddType(fragment.TypeCondition, types);
                        FindTypes(fragment.SelectionSet, types, visited);
                    }

                    break;
            }
        }
    }

    private void AddType(NamedTypeNode? condition, List<ObjectType> types)
    {
        if (condition is not null && schema.TryGetType(condition.Name.Value, out var type) && type is ObjectType objectType)
        {
            types.Add(objectType);
        }
    }

    private static GlobalIdFormat? FormatOf(ObjectType type) => (type.Binding as EntityBinding)?.IdFormat;

    private static string CreateId(GlobalIdFormat format) => string.Join(':', format.Key.Select(CreatePart).Prepend(format.TypeName));

    private static string CreatePart(Column column) => column.Type == ColumnType.Uuid ? Guid.Empty.ToString() : "0";

    private static IEnumerable<VariableNode> VariablesIn(ValueNode value) => value switch
    {
        VariableNode variable => [variable],
        ListValueNode list => list.Items.SelectMany(VariablesIn),
        _ => [],
    };
}
