using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Values;

/// <summary>Coerces the variables of a request to the types that the operation declares (specification, section 6.1.2).</summary>
public sealed class VariableCoercion
{
    private const int MaxErrors = 50;

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueNode> _defaults = new(StringComparer.Ordinal);
    private readonly List<GraphQLError> _errors = [];
    private readonly Schema _schema;

    private readonly bool _hideSuggestions;

    private VariableCoercion(Schema schema, bool hideSuggestions)
    {
        _schema = schema;
        _hideSuggestions = hideSuggestions;
    }

    /// <summary>Coerces the variables.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="operation">The operation, whose variable definitions count.</param>
    /// <param name="variables">The request's JSON object; null or JSON null for none. Names that the operation doesn't declare are ignored.</param>
    /// <param name="hideSuggestions">Whether messages leave out names of the schema that may have been meant.</param>
    /// <exception cref="GraphQLException">Values don't fit; an error for each (at most 50), with code HC0016, graphql-js's
    /// message and the place of the variable's definition.</exception>
    public static VariableValues Coerce(Schema schema, OperationDefinitionNode operation, JsonElement? variables, bool hideSuggestions = false) =>
        TryCoerce(schema, operation, variables, out var values, out var errors, hideSuggestions) ? values : throw new GraphQLException(errors);

    /// <summary>Coerces the variables; false with the errors where <see cref="Coerce"/> throws.</summary>
    public static bool TryCoerce(
        Schema schema,
        OperationDefinitionNode operation,
        JsonElement? variables,
        out VariableValues values,
        out IReadOnlyList<GraphQLError> errors,
        bool hideSuggestions = false)
    {
        values = VariableValues.Empty;
        errors = [];
        if (operation.VariableDefinitions.Count == 0)
        {
            return true;
        }

        var coercion = new VariableCoercion(schema, hideSuggestions);
        foreach (var definition in operation.VariableDefinitions)
        {
            if (coercion._errors.Count > MaxErrors)
            {
                break;
            }

            coercion.CoerceVariable(definition, variables);
        }

        values = new VariableValues(coercion._values, coercion._defaults, variables);
        errors = coercion._errors;
        return errors.Count == 0;
    }

    private void CoerceVariable(VariableDefinitionNode definition, JsonElement? variables)
    {
        var name = definition.Variable.Name.Value;
        if (_schema.GetType(definition.Type) is not { } type || !type.IsInputType())
        {
            Report($"Variable \"${name}\" expected value of type \"{SyntaxPrinter.Print(definition.Type)}\" which cannot be used as an input type.", definition.Type);
            return;
        }

        if (definition.DefaultValue is not null)
        {
            _defaults[name] = definition.DefaultValue;
        }

        var given = default(JsonElement);
        if (variables is not { ValueKind: JsonValueKind.Object } all || !all.TryGetProperty(name, out given))
        {
            if (definition.DefaultValue is not null)
            {
                CoerceDefault(name, definition, type);
                return;
            }

            if (type is not NonNullType)
            {
                return;
            }
        }

        if (ValueCoercion.TryCoerceJson(given, type, out var value))
        {
            _values[name] = value;
            return;
        }

        JsonValueValidator.Validate(
            given,
            type,
            error => Report($"Variable \"${name}\" has invalid value{error.PathText}: {error.Message}", definition),
            _hideSuggestions);
    }

    private void CoerceDefault(string name, VariableDefinitionNode definition, IType type)
    {
        if (ValueCoercion.TryCoerceLiteral(definition.DefaultValue!, type, null, out var value))
        {
            _values[name] = value;
            return;
        }

        LiteralValidator.Validate(
            definition.DefaultValue!,
            type,
            error => Report($"Variable \"${name}\" has invalid default value{error.PathText}: {error.Message}", definition),
            hideSuggestions: _hideSuggestions);
    }

    private void Report(string message, SyntaxNode node)
    {
        if (_errors.Count > MaxErrors)
        {
            return;
        }

        if (_errors.Count == MaxErrors)
        {
            _errors.Add(new GraphQLError
            {
                Message = "Too many errors processing variables, error limit reached. Execution aborted.",
                Code = ErrorCodes.InvalidVariable,
            });
            return;
        }

        _errors.Add(new GraphQLError
        {
            Message = message,
            Locations = node.Location.IsNone ? [] : [node.Location.ToSourceLocation()],
            Code = ErrorCodes.InvalidVariable,
        });
    }
}
