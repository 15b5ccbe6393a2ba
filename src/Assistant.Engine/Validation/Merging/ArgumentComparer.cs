using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Merging;

/// <summary>Compares arguments as they're written: in any order, variables by their names.</summary>
internal sealed class ArgumentComparer
{
    private int _steps;

    /// <summary>Whether the arguments are the same.</summary>
    /// <param name="first">The one list.</param>
    /// <param name="second">The other list.</param>
    /// <param name="steps">How many nodes were compared.</param>
    public bool AreEqual(IReadOnlyList<ArgumentNode> first, IReadOnlyList<ArgumentNode> second, out int steps)
    {
        _steps = 0;
        var areEqual = first.Count == second.Count;
        for (var i = 0; areEqual && i < first.Count; i++)
        {
            areEqual = FindLast(second, first[i].Name.Value) is { } value && AreEqual(first[i].Value, value);
        }

        steps = _steps;
        return areEqual;
    }

    private ValueNode? FindLast(IReadOnlyList<ArgumentNode> arguments, string name)
    {
        for (var i = arguments.Count - 1; i >= 0; i--)
        {
            _steps++;
            if (arguments[i].Name.Value == name)
            {
                return arguments[i].Value;
            }
        }

        return null;
    }

    private bool AreEqual(ValueNode first, ValueNode second)
    {
        _steps++;
        return (first, second) switch
        {
            (VariableNode left, VariableNode right) => left.Name.Value == right.Name.Value,
            (IntValueNode left, IntValueNode right) => left.Value == right.Value,
            (FloatValueNode left, FloatValueNode right) => left.Value == right.Value,
            (StringValueNode left, StringValueNode right) => left.Value == right.Value && left.IsBlock == right.IsBlock,
            (BooleanValueNode left, BooleanValueNode right) => left.Value == right.Value,
            (EnumValueNode left, EnumValueNode right) => left.Value == right.Value,
            (NullValueNode, NullValueNode) => true,
            (ListValueNode left, ListValueNode right) => AreEqual(left.Items, right.Items),
            (ObjectValueNode left, ObjectValueNode right) => AreEqual(left.Fields, right.Fields),
            _ => false,
        };
    }

    private bool AreEqual(IReadOnlyList<ValueNode> first, IReadOnlyList<ValueNode> second)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        for (var i = 0; i < first.Count; i++)
        {
            if (!AreEqual(first[i], second[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreEqual(IReadOnlyList<ObjectFieldNode> first, IReadOnlyList<ObjectFieldNode> second)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        var left = Sort(first);
        var right = Sort(second);
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i].Name.Value != right[i].Name.Value || !AreEqual(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private ObjectFieldNode[] Sort(IReadOnlyList<ObjectFieldNode> fields)
    {
        _steps += fields.Count;
        return [.. fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal)];
    }
}
