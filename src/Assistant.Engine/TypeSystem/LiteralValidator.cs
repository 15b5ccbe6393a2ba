using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.TypeSystem;

/// <summary>Finds all that keeps a literal from being a value of a type (specification, section 5.6), with graphql-js's messages.</summary>
public sealed class LiteralValidator
{
    private readonly Action<InputValueError> _report;
    private readonly IVariableSource? _variables;
    private readonly bool _hideSuggestions;

    private LiteralValidator(Action<InputValueError> report, IVariableSource? variables, bool hideSuggestions)
    {
        _hideSuggestions = hideSuggestions;
        _report = report;
        _variables = variables;
    }

    /// <summary>Checks a literal and reports each error.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="type">An input type.</param>
    /// <param name="report">Takes the errors in the order of graphql-js.</param>
    /// <param name="variables">The variables' values; null to take every variable for valid.</param>
    /// <param name="hideSuggestions">Whether messages leave out names of the schema that may have been meant.</param>
    public static void Validate(
        ValueNode literal,
        IType type,
        Action<InputValueError> report,
        IVariableSource? variables = null,
        bool hideSuggestions = false) =>
        new LiteralValidator(report, variables, hideSuggestions).Validate(literal, type, null);

    private void Validate(ValueNode literal, IType type, InputPath? path)
    {
        if (literal is VariableNode variable)
        {
            ValidateVariable(variable, type, path);
            return;
        }

        if (type is NonNullType nonNull)
        {
            if (literal is NullValueNode)
            {
                Report($"Expected value of non-null type \"{type}\" not to be null.", literal, path);
                return;
            }

            type = nonNull.NullableType;
        }

        switch (literal, type)
        {
            case (NullValueNode, _):
                break;
            case (ListValueNode values, ListType list):
                for (var i = 0; i < values.Items.Count; i++)
                {
                    Validate(values.Items[i], list.ElementType, new InputPath(path, i));
                }

                break;
            case (_, ListType list):
                Validate(literal, list.ElementType, path);
                break;
            case (ObjectValueNode value, InputObjectType input):
                ValidateObject(value, input, path);
                break;
            case (_, InputObjectType):
                Report($"Expected value of type \"{type}\" to be an object, found: {ValueText.Print(literal)}.", literal, path);
                break;
            default:
                ValidateLeaf(literal, type, path);
                break;
        }
    }

    private void ValidateVariable(VariableNode variable, IType type, InputPath? path)
    {
        if (_variables is null || type is not NonNullType)
        {
            return;
        }

        var name = variable.Name.Value;
        if (!_variables.TryGetValue(name, out var value))
        {
            Report($"Expected variable \"${name}\" provided to type \"{type}\" to provide a runtime value.", variable, path);
        }
        else if (value is null)
        {
            Report($"Expected variable \"${name}\" provided to non-null type \"{type}\" not to be null.", variable, path);
        }
    }

    private void ValidateObject(ObjectValueNode value, InputObjectType type, InputPath? path)
    {
        foreach (var field in type.Fields)
        {
            var node = value.Fields.LastOrDefault(node => node.Name.Value == field.Name);
            if (node is not null)
            {
                ValidateField(value, node, type, field, path);
            }
            else if (field.IsRequired)
            {
                Report($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {ValueText.Print(value)}.", value, path);
            }
        }

        foreach (var node in value.Fields)
        {
            var name = node.Name.Value;
            if (type.GetField(name) is null)
            {
                var suggestion = _hideSuggestions ? "" : Suggestions.DidYouMean(Suggestions.For(name, type.Fields.Select(field => field.Name)));
                var found = suggestion.Length > 0 ? $".{suggestion} Found" : ", found";
                Report($"Expected value of type \"{type}\" not to include unknown field \"{name}\"{found}: {ValueText.Print(value)}.", node, path);
            }
        }

        if (type.IsOneOf)
        {
            ValidateOneOf(value, type, path);
        }
    }

    private void ValidateField(ObjectValueNode value, ObjectFieldNode node, InputObjectType type, InputField field, InputPath? path)
    {
        if (node.Value is VariableNode variable && _variables is not null)
        {
            var name = variable.Name.Value;
            var isGiven = _variables.TryGetValue(name, out var given);
            if (type.IsOneOf && given is null)
            {
                var problem = isGiven ? "not to be null" : "to provide a runtime value";
                Report($"Expected variable \"${name}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type}\" {problem}.", value, path);
            }
            else if (!type.IsOneOf && !isGiven && !field.IsRequired)
            {
                return;
            }
        }

        Validate(node.Value, field.Type, new InputPath(path, field.Name));
    }

    private void ValidateOneOf(ObjectValueNode value, InputObjectType type, InputPath? path)
    {
        var known = value.Fields.Where(field => type.GetField(field.Name.Value) is not null).ToList();
        if (known.Count != 1)
        {
            Report(OneOfMessage(type), value, path);
        }
        else if (known[0].Value is NullValueNode)
        {
            Report(OneOfMessage(type), value, new InputPath(path, known[0].Name.Value));
        }
    }

    private void ValidateLeaf(ValueNode literal, IType type, InputPath? path)
    {
        // A schema whose inputs have output types is refused for that, whatever their values.
        if (!type.IsLeafType())
        {
            return;
        }

        try
        {
            var constant = VariableReplacement.Replace(literal, _variables);
            _ = type is EnumType enumType ? enumType.ParseLiteral(constant) : ((ScalarType)type).ParseLiteral(constant);
        }
        catch (ScalarCoercionException exception)
        {
            Report(_hideSuggestions ? exception.MessageWithoutSuggestion : exception.Message, literal, path);
        }
    }

    internal static string OneOfMessage(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";

    private void Report(string message, SyntaxNode node, InputPath? path) =>
        _report(new InputValueError(message, node, InputPath.ToList(path)));
}
