using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Values;

/// <summary>Coerces the arguments of a field or directive (specification, section 6.4.1).</summary>
public static class ArgumentCoercion
{
    /// <summary>Coerces the arguments.</summary>
    /// <param name="definitions">The arguments that the field or directive declares.</param>
    /// <param name="arguments">The arguments that the document gives; names that aren't declared are ignored.</param>
    /// <param name="variables">The request's variables.</param>
    /// <exception cref="GraphQLException">An argument is missing or doesn't fit; one error, without a location where the
    /// argument is missing.</exception>
    public static ArgumentValues Coerce(IReadOnlyList<InputField> definitions, IReadOnlyList<ArgumentNode> arguments, VariableValues variables)
    {
        if (definitions.Count == 0)
        {
            return ArgumentValues.Empty;
        }

        var values = new List<InputFieldValue>(definitions.Count);
        foreach (var definition in definitions)
        {
            if (TryCoerce(definition, Find(arguments, definition.Name), variables, out var value))
            {
                values.Add(new InputFieldValue(definition, value));
            }
        }

        return new ArgumentValues(values);
    }

    private static bool TryCoerce(InputField definition, ValueNode? literal, VariableValues variables, out object? value)
    {
        var isAbsentVariable = literal is VariableNode variable && !variables.TryGetValue(variable.Name.Value, out _);
        if (literal is null || (isAbsentVariable && !definition.IsRequired))
        {
            return definition.IsRequired
                ? throw Error($"Argument \"{definition}\" of required type \"{definition.Type}\" was not provided.", null)
                : ValueCoercion.TryGetDefault(definition, out value);
        }

        if (ValueCoercion.TryCoerceLiteral(literal, definition.Type, variables, out value))
        {
            return true;
        }

        InputValueError? first = null;
        LiteralValidator.Validate(literal, definition.Type, error => first ??= error, variables);
        throw Error($"Argument \"{definition}\" has invalid value{first?.PathText}: {first?.Message}", first?.Node);
    }

    private static ValueNode? Find(IReadOnlyList<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static GraphQLException Error(string message, SyntaxNode? node) => new(new GraphQLError
    {
        Message = message,
        Locations = node is { Location.IsNone: false } ? [node.Location.ToSourceLocation()] : [],
        Code = ErrorCodes.Validation,
    });
}
