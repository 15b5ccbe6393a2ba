using System.Runtime.CompilerServices;
using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.Values;

/// <summary>Coerces literals and JSON values to the runtime values of input types (specification, sections 3.5-3.12).</summary>
public static class ValueCoercion
{
    /// <summary>Gives the runtime value of a literal.</summary>
    /// <param name="literal">The literal, which may be or hold variables.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">The variables' values, already coerced; null when there are none.</param>
    /// <returns>The runtime value, as <see cref="InputFieldValue.Value"/> describes it.</returns>
    /// <exception cref="GraphQLException">The literal is no value of the type.</exception>
    public static object? CoerceLiteral(ValueNode literal, IType type, VariableValues? variables = null)
    {
        if (TryCoerceLiteral(literal, type, variables, out var value))
        {
            return value;
        }

        var errors = new List<GraphQLError>();
        LiteralValidator.Validate(literal, type, Add, variables ?? VariableValues.Empty);
        throw new GraphQLException([.. errors]);

        void Add(InputValueError error) => errors.Add(new GraphQLError
        {
            Message = $"Invalid value{error.PathText}: {error.Message}",
            Locations = error.Node is { Location.IsNone: false } node ? [node.Location.ToSourceLocation()] : [],
            Code = ErrorCodes.Validation,
        });
    }

    /// <summary>Gives the runtime value of a literal, unless it's none of the type or is a variable without a value.</summary>
    /// <inheritdoc cref="CoerceLiteral"/>
    public static bool TryCoerceLiteral(ValueNode literal, IType type, VariableValues? variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            // The variable's own type was checked to fit this place, so its value needs no further coercion.
            return variables is not null
                && variables.TryGetValue(variable.Name.Value, out value)
                && !(value is null && type is NonNullType);
        }

        if (literal is NullValueNode)
        {
            return type is not NonNullType;
        }

        switch (type.NullableType())
        {
            case ListType list:
                return TryCoerceList(literal, list, variables, out value);
            case InputObjectType input:
                return TryCoerceObject(literal, input, variables, out value);
            case var leaf:
                return TryParse(() => leaf is EnumType enumType
                    ? enumType.ParseLiteral(literal)
                    : ((ScalarType)leaf).ParseLiteral(VariableReplacement.Replace(literal, variables)), out value);
        }
    }

    /// <summary>Gives the runtime value of a variable's JSON value, unless it's none of the type.</summary>
    /// <param name="json">The value; an undefined element is a value that wasn't given.</param>
    /// <param name="type">An input type.</param>
    /// <param name="value">The runtime value, as <see cref="InputFieldValue.Value"/> describes it.</param>
    public static bool TryCoerceJson(JsonElement json, IType type, out object? value)
    {
        value = null;
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return type is not NonNullType;
        }

        switch (type.NullableType())
        {
            case ListType list:
                return TryCoerceList(json, list, out value);
            case InputObjectType input:
                return TryCoerceObject(json, input, out value);
            case var leaf:
                return TryParse(() => leaf is EnumType enumType ? enumType.ParseValue(json) : ((ScalarType)leaf).ParseValue(json), out value);
        }
    }

    /// <summary>Gives the runtime value of an argument's or input field's default.</summary>
    /// <returns>False when there is no default.</returns>
    public static bool TryGetDefault(InputField field, out object? value)
    {
        value = null;
        if (field.DefaultValue is null)
        {
            return false;
        }

        var box = field.CoercedDefault ??= new StrongBox<object?>(CoerceLiteral(field.DefaultValue, field.Type));
        value = box.Value;
        return true;
    }

    private static bool TryCoerceList(ValueNode literal, ListType type, VariableValues? variables, out object? value)
    {
        value = null;
        IReadOnlyList<ValueNode> items = literal is ListValueNode list ? list.Items : [literal];
        var values = new object?[items.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (TryCoerceLiteral(items[i], type.ElementType, variables, out values[i]))
            {
                continue;
            }

            // A variable without a value is null inside a list.
            if (items[i] is not VariableNode || type.ElementType is NonNullType)
            {
                return false;
            }
        }

        value = values;
        return true;
    }

    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, VariableValues? variables, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode node || node.Fields.Any(field => type.GetField(field.Name.Value) is null))
        {
            return false;
        }

        var fields = new List<InputFieldValue>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            var given = node.Fields.LastOrDefault(given => given.Name.Value == field.Name)?.Value;
            if (given is VariableNode variable && variables?.TryGetValue(variable.Name.Value, out _) != true)
            {
                given = null;
            }

            if (given is null ? !TryAddDefault(fields, field) : !TryAdd(given, field))
            {
                return false;
            }
        }

        value = new InputObjectValue(type, InOrderOf(node.Fields.Select(given => given.Name.Value), fields));
        return !type.IsOneOf || (node.Fields.Count == 1 && fields is [{ Value: not null }]);

        bool TryAdd(ValueNode given, InputField field)
        {
            var isValid = TryCoerceLiteral(given, field.Type, variables, out var coerced);
            fields.Add(new InputFieldValue(field, coerced));
            return isValid;
        }
    }

    private static bool TryCoerceList(JsonElement json, ListType type, out object? value)
    {
        value = null;
        if (json.ValueKind != JsonValueKind.Array)
        {
            var isValid = TryCoerceJson(json, type.ElementType, out var single);
            value = new[] { single };
            return isValid;
        }

        var values = new object?[json.GetArrayLength()];
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (!TryCoerceJson(item, type.ElementType, out values[index++]))
            {
                return false;
            }
        }

        value = values;
        return true;
    }

    private static bool TryCoerceObject(JsonElement json, InputObjectType type, out object? value)
    {
        value = null;
        if (json.ValueKind != JsonValueKind.Object || json.EnumerateObject().Any(property => type.GetField(property.Name) is null))
        {
            return false;
        }

        var fields = new List<InputFieldValue>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            if (!json.TryGetProperty(field.Name, out var given))
            {
                if (!TryAddDefault(fields, field))
                {
                    return false;
                }

                continue;
            }

            if (!TryCoerceJson(given, field.Type, out var coerced))
            {
                return false;
            }

            fields.Add(new InputFieldValue(field, coerced));
        }

        value = new InputObjectValue(type, InOrderOf(json.EnumerateObject().Select(given => given.Name), fields));
        return !type.IsOneOf || fields is [{ Value: not null }];
    }

    // An order by several fields means them in the order in which the client wrote them.
    private static IReadOnlyList<InputFieldValue> InOrderOf(IEnumerable<string> given, List<InputFieldValue> fields)
    {
        if (fields.Count < 2)
        {
            return fields;
        }

        var names = given.ToList();
        return [.. fields.OrderBy(present => names.IndexOf(present.Field.Name) is >= 0 and var place ? place : int.MaxValue)];
    }

    private static bool TryAddDefault(List<InputFieldValue> fields, InputField field)
    {
        if (TryGetDefault(field, out var value))
        {
            fields.Add(new InputFieldValue(field, value));
            return true;
        }

        return !field.IsRequired;
    }

    private static bool TryParse(Func<object?> parse, out object? value)
    {
        try
        {
            value = parse();
            return true;
        }
        catch (ScalarCoercionException)
        {
            value = null;
            return false;
        }
    }
}
