using Assistant.Engine.Language.Ast;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Planning.Inputs;

/// <summary>Reads a field's arguments into <see cref="InputNode"/>s, through literals and variables alike.</summary>
public sealed class InputReader(VariableValues variables)
{
    /// <summary>An argument that is given and not null; null otherwise.</summary>
    public InputNode? ReadArgument(Selection selection, string name)
    {
        var argument = selection.Field.GetArgument(name);
        if (argument is null)
        {
            return null;
        }

        var node = selection.Nodes[0].Arguments.FirstOrDefault(candidate => candidate.Name.Value == name);
        var value = node is null ? null : Read(node.Value, argument.Type);
        value ??= argument.DefaultValue is { } defaultValue ? Read(defaultValue, argument.Type) : null;
        return value is NullInput ? null : value;
    }

    private InputNode? Read(ValueNode literal, IType type)
    {
        if (literal is VariableNode variable)
        {
            var name = variable.Name.Value;
            return variables.TryGetValue(name, out var value) ? FromRuntime(value, type, new VariableSource(name, [])) : null;
        }

        if (literal is NullValueNode)
        {
            return new NullInput();
        }

        return Unwrap(type) switch
        {
            ListType list => ReadList(literal, list),
            InputObjectType inputObject => ReadObject((ObjectValueNode)literal, inputObject),
            var leaf => Leaf(ValueCoercion.CoerceLiteral(literal, leaf, variables)),
        };
    }

    private ListInput ReadList(ValueNode literal, ListType list)
    {
        var literals = literal is ListValueNode node ? node.Items : [literal];
        var items = literals.Select(item => Read(item, list.ElementType) ?? new NullInput()).ToArray();
        return new ListInput(items, new ListSource([.. items.Select(SourceOf)]));
    }

    private ObjectInput ReadObject(ObjectValueNode literal, InputObjectType type)
    {
        List<InputEntry> entries = [];
        foreach (var entry in literal.Fields)
        {
            var field = type.GetField(entry.Name.Value)!;
            if (Read(entry.Value, field.Type) is { } value)
            {
                entries.Add(new InputEntry(field, value));
            }
        }

        foreach (var field in type.Fields)
        {
            if (field.DefaultValue is { } defaultValue && entries.TrueForAll(entry => entry.Field != field))
            {
                entries.Add(new InputEntry(field, Read(defaultValue, field.Type)!));
            }
        }

        return new ObjectInput(entries);
    }

    private static InputNode FromRuntime(object? value, IType type, VariableSource source)
    {
        if (value is null)
        {
            return new NullInput();
        }

        VariableSource Step(object step) => source with { Path = [.. source.Path, step] };

        switch (Unwrap(type))
        {
            case ListType list:
                if (value is not IReadOnlyList<object?> values)
                {
                    values = [value];
                }

                var items = values.Select((item, index) => FromRuntime(item, list.ElementType, Step(index)));
                return new ListInput([.. items], source);
            case InputObjectType inputObject:
                var fields = (IReadOnlyDictionary<string, object?>)value;
                return new ObjectInput(
                [
                    .. fields.Select(field => new InputEntry(
                        inputObject.GetField(field.Key)!,
                        FromRuntime(field.Value, inputObject.GetField(field.Key)!.Type, Step(field.Key)))),
                ]);
            default:
                return new ValueInput(source, value);
        }
    }

    private static InputNode Leaf(object? value) =>
        value is null ? new NullInput() : new ValueInput(new LiteralSource(value), value);

    private static IType Unwrap(IType type) => type is NonNullType nonNull ? nonNull.NullableType : type;

    private static ParameterSource SourceOf(InputNode node) => node switch
    {
        ValueInput value => value.Source,
        ListInput list => list.Source,
        _ => new LiteralSource(null),
    };
}
