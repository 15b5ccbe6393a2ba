using System.Text;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Relational;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Planning.Inputs;

/// <summary>
/// The part of the variables that decides a plan's shape, as a text: what is absent or null, which fields input objects have,
/// which way an order goes, what groups go by, whether <c>@include</c> holds. Executions with the same text share a plan.
/// </summary>
public sealed class VariantSignature
{
    private readonly IReadOnlyList<(string Name, IType Type)> _variables;
    private readonly HashSet<string> _nodeIds;

    /// <summary>Prepares the signature of an operation.</summary>
    /// <param name="variables">Its variables, without those that no plan sees.</param>
    /// <param name="typeOf">The input type of a variable definition.</param>
    /// <param name="nodeIds">Variables that are ids of any type, whose type decides the table.</param>
    public VariantSignature(IEnumerable<VariableDefinitionNode> variables, Func<TypeNode, IType> typeOf, IEnumerable<string> nodeIds)
    {
        _variables = [.. variables.Select(definition => (definition.Variable.Name.Value, typeOf(definition.Type)))];
        _nodeIds = [.. nodeIds];
    }

    /// <summary>The text for one execution's variables; empty where the operation has only one shape.</summary>
    public string Create(VariableValues variables)
    {
        if (_variables.Count == 0)
        {
            return string.Empty;
        }

        var text = new StringBuilder(_variables.Count);
        foreach (var (name, type) in _variables)
        {
            if (variables.TryGetValue(name, out var value))
            {
                Append(text, value, type, _nodeIds.Contains(name));
            }
            else
            {
                text.Append('-');
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, IType type, bool isNodeId)
    {
        type = type is NonNullType nonNull ? nonNull.NullableType : type;
        switch (value)
        {
            case null:
                text.Append('n');
                break;
            case IReadOnlyDictionary<string, object?> fields when type is InputObjectType inputObject:
                text.Append('{');
                foreach (var field in fields)
                {
                    text.Append(field.Key).Append(':');
                    Append(text, field.Value, inputObject.GetField(field.Key)!.Type, isNodeId: false);
                }

                text.Append('}');
                break;
            case IReadOnlyList<object?> items when type is ListType list:
                AppendList(text, items, list, isNodeId);
                break;
            case bool flag:
                text.Append(flag ? 't' : 'f');
                break;
            case string id when isNodeId:
                text.Append('<').Append(GlobalIdFormat.TypeNameOf(id)).Append('>');
                break;
            case GroupKey key:
                text.Append('<').Append(key.FieldName).Append('>');
                break;
            default:
                text.Append('v');
                break;
        }
    }

    private static void AppendList(StringBuilder text, IReadOnlyList<object?> items, ListType list, bool isNodeId)
    {
        var element = list.ElementType is NonNullType nonNull ? nonNull.NullableType : list.ElementType;
        text.Append('[');
        if (isNodeId)
        {
            foreach (var typeName in items.Select(item => GlobalIdFormat.TypeNameOf((string)item!)).Distinct())
            {
                text.Append(typeName).Append(',');
            }
        }
        else if (element is InputObjectType or ListType || items.Any(item => item is GroupKey))
        {
            foreach (var item in items)
            {
                Append(text, item, element, isNodeId: false);
            }
        }
        else if (items.Contains(null))
        {
            text.Append('n');
        }

        text.Append(']');
    }
}
