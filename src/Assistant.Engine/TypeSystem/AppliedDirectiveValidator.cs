namespace Assistant.Engine.TypeSystem;

/// <summary>Checks the directives on a schema's definitions (specification, section 3.13): known, in their place, with fitting arguments.</summary>
internal sealed class AppliedDirectiveValidator
{
    private readonly Schema _schema;
    private readonly List<string> _errors = [];

    private AppliedDirectiveValidator(Schema schema) => _schema = schema;

    /// <summary>The errors of the schema.</summary>
    public static IReadOnlyList<string> Validate(Schema schema)
    {
        var validator = new AppliedDirectiveValidator(schema);
        validator.Validate("the schema", DirectiveLocation.Schema, schema.AppliedDirectives);
        foreach (var directive in schema.Directives)
        {
            validator.ValidateInputs(DirectiveLocation.ArgumentDefinition, directive.Arguments);
        }

        foreach (var type in schema.Types)
        {
            validator.Validate(type);
        }

        return validator._errors;
    }

    /// <summary>The errors of some directives in one place.</summary>
    public static IReadOnlyList<string> Validate(
        Schema schema, string coordinate, DirectiveLocation location, IReadOnlyList<AppliedDirective> directives)
    {
        var validator = new AppliedDirectiveValidator(schema);
        validator.Validate(coordinate, location, directives);
        return validator._errors;
    }

    private void Validate(NamedType type)
    {
        var location = type.Kind switch
        {
            TypeKind.Scalar => DirectiveLocation.Scalar,
            TypeKind.Object => DirectiveLocation.Object,
            TypeKind.Interface => DirectiveLocation.Interface,
            TypeKind.Union => DirectiveLocation.Union,
            TypeKind.Enum => DirectiveLocation.Enum,
            _ => DirectiveLocation.InputObject,
        };
        Validate(type.Name, location, type.AppliedDirectives);
        switch (type)
        {
            case ComplexType complex:
                foreach (var field in complex.Fields)
                {
                    Validate(field.ToString(), DirectiveLocation.FieldDefinition, field.AppliedDirectives);
                    ValidateInputs(DirectiveLocation.ArgumentDefinition, field.Arguments);
                }

                break;
            case EnumType enumType:
                foreach (var value in enumType.Values)
                {
                    Validate($"{type}.{value.Name}", DirectiveLocation.EnumValue, value.AppliedDirectives);
                }

                break;
            case InputObjectType input:
                ValidateInputs(DirectiveLocation.InputFieldDefinition, input.Fields);
                break;
        }
    }

    private void ValidateInputs(DirectiveLocation location, IReadOnlyList<InputField> inputs)
    {
        foreach (var input in inputs)
        {
            Validate(input.ToString(), location, input.AppliedDirectives);
        }
    }

    private void Validate(string coordinate, DirectiveLocation location, IReadOnlyList<AppliedDirective> directives)
    {
        foreach (var applied in directives)
        {
            if (!_schema.TryGetDirective(applied.Name, out var directive))
            {
                _errors.Add($"Unknown directive \"@{applied.Name}\" on {coordinate}.");
                continue;
            }

            if (!directive.Locations.Contains(location))
            {
                _errors.Add($"Directive \"{directive}\" may not be used on {location.ToName()}, as on {coordinate}.");
            }

            if (!directive.IsRepeatable && directives.First(other => other.Name == applied.Name) != applied)
            {
                _errors.Add($"The directive \"{directive}\" can only be used once on {coordinate}.");
            }

            ValidateArguments(coordinate, directive, applied);
        }
    }

    private void ValidateArguments(string coordinate, DirectiveType directive, AppliedDirective applied)
    {
        foreach (var (name, value) in applied.Arguments)
        {
            if (directive.GetArgument(name) is { } argument)
            {
                LiteralValidator.Validate(value, argument.Type, error =>
                    _errors.Add($"Argument \"{argument}\" on {coordinate} has invalid value{error.PathText}: {error.Message}"));
            }
            else
            {
                _errors.Add($"Unknown argument \"{name}\" on directive \"{directive}\" on {coordinate}.");
            }
        }

        foreach (var argument in directive.Arguments)
        {
            if (argument.IsRequired && applied.GetArgument(argument.Name) is null)
            {
                _errors.Add($"Argument \"{argument}\" of required type \"{argument.Type}\" was not provided on {coordinate}.");
            }
        }
    }
}
