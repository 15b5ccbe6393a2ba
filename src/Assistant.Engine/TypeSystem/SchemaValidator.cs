using Assistant.Engine.Errors;

namespace Assistant.Engine.TypeSystem;

/// <summary>Checks a schema against the rules of the specification's section 3, with graphql-js's messages where it has some.</summary>
internal sealed class SchemaValidator
{
    private readonly Schema _schema;
    private readonly List<string> _errors = [];

    private SchemaValidator(Schema schema) => _schema = schema;

    /// <summary>The errors, each with the schema coordinate that it's about.</summary>
    public static IReadOnlyList<string> Validate(Schema schema)
    {
        var validator = new SchemaValidator(schema);
        validator.ValidateRoots();
        validator.ValidateDirectives();
        foreach (var type in schema.Types)
        {
            validator.ValidateType(type);
        }

        validator._errors.AddRange(InputObjectCycles.Find(schema));
        validator._errors.AddRange(AppliedDirectiveValidator.Validate(schema));
        validator._errors.AddRange(DirectiveCycles.Find(schema));
        return validator._errors;
    }

    private void ValidateRoots()
    {
        (string Name, ObjectType? Type)[] roots =
        [
            ("query", _schema.QueryType),
            ("mutation", _schema.MutationType),
            ("subscription", _schema.SubscriptionType),
        ];
        foreach (var shared in roots.Where(root => root.Type is not null).GroupBy(root => root.Type!).Where(group => group.Count() > 1))
        {
            var operations = Suggestions.AndList([.. shared.Select(root => root.Name)]);
            _errors.Add($"All root types must be different, \"{shared.Key}\" type is used as {operations} root types.");
        }
    }

    private void ValidateDirectives()
    {
        foreach (var directive in _schema.Directives)
        {
            ValidateName(directive.Name, directive.ToString());
            if (directive.Locations.Count == 0)
            {
                _errors.Add($"Directive {directive} must include 1 or more locations.");
            }

            ValidateArguments(directive.Arguments);
        }
    }

    private void ValidateType(NamedType type)
    {
        if (type.IsIntrospection)
        {
            return;
        }

        ValidateName(type.Name, type.Name);
        switch (type)
        {
            case ComplexType complex:
                ValidateFields(complex);
                _errors.AddRange(InterfaceValidator.Validate(_schema, complex));
                break;
            case UnionType union:
                ValidateUnion(union);
                break;
            case EnumType enumType:
                ValidateEnum(enumType);
                break;
            case InputObjectType input:
                ValidateInputObject(input);
                break;
        }
    }

    private void ValidateFields(ComplexType type)
    {
        if (type.Fields.Count == 0)
        {
            _errors.Add($"Type {type} must define one or more fields.");
        }

        foreach (var field in type.Fields)
        {
            ValidateName(field.Name, field.ToString());
            if (!field.Type.IsOutputType())
            {
                _errors.Add($"The type of {field} must be Output Type but got: {field.Type}.");
            }

            ValidateArguments(field.Arguments);
        }
    }

    private void ValidateArguments(IReadOnlyList<InputField> arguments)
    {
        foreach (var argument in arguments)
        {
            ValidateInput(argument, "Required argument");
        }
    }

    private void ValidateInput(InputField input, string required)
    {
        ValidateName(input.Name, input.ToString());
        if (!input.Type.IsInputType())
        {
            _errors.Add($"The type of {input} must be Input Type but got: {input.Type}.");
            return;
        }

        if (input.IsRequired && input.DeprecationReason is not null)
        {
            _errors.Add($"{required} {input} cannot be deprecated.");
        }

        if (input.DefaultValue is not null)
        {
            LiteralValidator.Validate(input.DefaultValue, input.Type, error =>
                _errors.Add($"{input} has invalid default value{error.PathText}: {error.Message}"));
        }
    }

    private void ValidateUnion(UnionType union)
    {
        if (union.MemberTypeNames.Count == 0)
        {
            _errors.Add($"Union type {union} must define one or more member types.");
        }

        foreach (var duplicate in union.MemberTypeNames.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            _errors.Add($"Union type {union} can only include type {duplicate.Key} once.");
        }
    }

    private void ValidateEnum(EnumType type)
    {
        if (type.Values.Count == 0)
        {
            _errors.Add($"Enum type {type} must define one or more values.");
        }

        foreach (var value in type.Values)
        {
            ValidateName(value.Name, $"{type}.{value.Name}");
            if (value.Name is "true" or "false" or "null")
            {
                _errors.Add($"Enum values cannot be named: {value.Name}");
            }
        }

        foreach (var duplicate in type.Values.GroupBy(value => value.RuntimeValue).Where(group => group.Count() > 1))
        {
            _errors.Add($"Values {Suggestions.AndList([.. duplicate.Select(value => $"{type}.{value.Name}")])} have the same runtime value.");
        }
    }

    private void ValidateInputObject(InputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            _errors.Add($"Input Object type {type} must define one or more fields.");
        }

        foreach (var field in type.Fields)
        {
            ValidateInput(field, "Required input field");
            if (type.IsOneOf && field.Type is NonNullType)
            {
                _errors.Add($"OneOf input field {field} must be nullable.");
            }

            if (type.IsOneOf && field.DefaultValue is not null)
            {
                _errors.Add($"OneOf input field {field} cannot have a default value.");
            }
        }
    }

    private void ValidateName(string name, string coordinate)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            _errors.Add($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.");
        }
        else if (!GraphQLName.IsValid(name))
        {
            _errors.Add($"Name \"{name}\" of {coordinate} must be letters, digits and underscores, and not begin with a digit.");
        }
    }
}
