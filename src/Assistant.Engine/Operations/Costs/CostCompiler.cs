using System.Globalization;
using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Directives;

namespace Assistant.Engine.Operations.Costs;

/// <summary>Makes the formula of an operation's cost by IBM's cost specification, section "Static Query Analysis".</summary>
/// <param name="schema">The schema.</param>
/// <param name="weights">Its weights.</param>
/// <param name="maxSelections">How many fields are looked at, each for every type that it can be selected on, before the operation is refused.</param>
internal sealed class CostCompiler(Schema schema, CostWeights weights, int maxSelections)
{
    private int _selections;

    /// <summary>The cost of an operation, for all variables that agree on its <c>@skip</c> and <c>@include</c>.</summary>
    /// <exception cref="GraphQLException">It is too large for its cost to be known, or a list's size isn't given as it must be.</exception>
    public CostFormula Compile(Operation operation) => Compile(operation.SelectionSet, null, null);

    private CostFormula Compile(SelectionSet selections, Selection? parent, ListSizeDirective? parentSize)
    {
        var sum = new CostSum();
        sum.Add(new OperationCost(0, weights.Of(selections.Type)));
        foreach (var selection in selections.Selections)
        {
            if (++_selections > maxSelections)
            {
                throw new GraphQLException(new GraphQLError
                {
                    Message = $"The operation is too complex: it selects more than {maxSelections} fields.",
                    Code = ErrorCodes.CostExceeded,
                });
            }

            // What is read from memory costs nothing; its rule bounds it.
            if (!selection.Field.IsIntrospection)
            {
                AddField(sum, selection, parent, parentSize);
            }
        }

        return sum.ToFormula();
    }

    private void AddField(CostSum sum, Selection selection, Selection? parent, ListSizeDirective? parentSize)
    {
        var field = selection.Field;
        sum.Add(new OperationCost(weights.Of(field), 0));
        AddArguments(sum, selection);
        var named = field.Type.NamedType();
        if (!named.IsCompositeType())
        {
            return;
        }

        var own = ListSizeDirective.Find(field);
        RequireSlicing(selection, own);
        var item = CompileObject(selection, named, own is { SizedFields.Count: > 0 } ? own : null);
        if (field.Type.NullableType() is not ListType)
        {
            sum.Add(item);
        }
        else if (parentSize is not null && parentSize.SizedFields.Contains(field.Name))
        {
            sum.Add(SizeOf(parent!, parentSize), item);
        }
        else
        {
            sum.Add(SizeOf(selection, own is { SizedFields.Count: > 0 } ? null : own), item);
        }
    }

    // Of an interface or a union the dearest type counts.
    private CostFormula CompileObject(Selection selection, NamedType named, ListSizeDirective? size)
    {
        if (named is ObjectType type)
        {
            return Compile(selection.GetSelectionSet(type), selection, size);
        }

        var sum = new CostSum();
        sum.AddDearest(schema.GetPossibleTypes(named).Select(possible => Compile(selection.GetSelectionSet(possible), selection, size)));
        return sum.ToFormula();
    }

    private void AddArguments(CostSum sum, Selection selection)
    {
        foreach (var argument in selection.Nodes[0].Arguments)
        {
            if (selection.Field.GetArgument(argument.Name.Value) is { } definition)
            {
                AddInput(sum, definition, argument.Value);
            }
        }
    }

    private void AddInput(CostSum sum, InputField input, ValueNode value)
    {
        switch (value)
        {
            case NullValueNode:
                break;
            case VariableNode variable when input.Type.NamedType() is InputObjectType || weights.Of(input) > 0:
                sum.Add(new CostInput(weights, input, variable.Name.Value));
                break;
            case VariableNode:
                break;
            default:
                sum.Add(new OperationCost(weights.Of(input), 0));
                AddInside(sum, input, value);
                break;
        }
    }

    private void AddInside(CostSum sum, InputField input, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    AddInside(sum, input, item);
                }

                break;
            case ObjectValueNode fields when input.Type.NamedType() is InputObjectType type:
                foreach (var field in fields.Fields)
                {
                    if (type.GetField(field.Name.Value) is { } definition)
                    {
                        AddInput(sum, definition, field.Value);
                    }
                }

                break;
            case VariableNode item when input.Type.NamedType() is InputObjectType:
                sum.Add(new CostInput(weights, null, item.Name.Value));
                break;
        }
    }

    private static ListSize SizeOf(Selection selection, ListSizeDirective? directive)
    {
        // A list that says nothing of its size counts as one item.
        var most = directive?.AssumedSize ?? int.MaxValue;
        var otherwise = directive?.SlicingArgumentDefaultValue ?? directive?.AssumedSize ?? 1;
        int? given = null;
        List<string> variables = [];
        foreach (var name in directive?.SlicingArguments ?? [])
        {
            switch (FindArgument(selection, name) ?? selection.Field.GetArgument(name)?.DefaultValue)
            {
                case IntValueNode number when int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size):
                    given = Math.Max(given ?? 0, size);
                    break;
                case ListValueNode list:
                    given = Math.Max(given ?? 0, list.Items.Count);
                    break;
                case VariableNode variable:
                    variables.Add(variable.Name.Value);
                    break;
            }
        }

        return new ListSize(given, variables, otherwise, most);
    }

    // What variables give is known only later; where there is nothing but literals, there must be one of them.
    private static void RequireSlicing(Selection selection, ListSizeDirective? directive)
    {
        if (directive is not { RequireOneSlicingArgument: true, SlicingArguments.Count: > 0 })
        {
            return;
        }

        var given = directive.SlicingArguments.Select(name => FindArgument(selection, name)).Where(value => value is not (null or NullValueNode)).ToArray();
        if (given.Length != 1 && (given.Length == 0 || given.Any(value => value is not VariableNode)))
        {
            throw new GraphQLException(new GraphQLError
            {
                Message = "Exactly one slicing argument must be defined.",
                Locations = selection.Locations,
                Code = ErrorCodes.OneSlicingArgumentRequired,
            });
        }
    }

    private static ValueNode? FindArgument(Selection selection, string name)
    {
        foreach (var argument in selection.Nodes[0].Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
