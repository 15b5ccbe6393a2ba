namespace Assistant.Engine.TypeSystem;

/// <summary>Checks that types implement their interfaces (specification, section 3.6.1), with graphql-js's messages.</summary>
internal static class InterfaceValidator
{
    /// <summary>The errors of one type.</summary>
    public static IEnumerable<string> Validate(Schema schema, ComplexType type)
    {
        var seen = new HashSet<InterfaceType>();
        foreach (var implemented in type.Interfaces)
        {
            if (implemented == type)
            {
                yield return $"Type {type} cannot implement itself because it would create a circular reference.";
                continue;
            }

            if (!seen.Add(implemented))
            {
                yield return $"Type {type} can only implement {implemented} once.";
                continue;
            }

            foreach (var error in ValidateAncestors(type, implemented).Concat(ValidateFields(schema, type, implemented)))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<string> ValidateAncestors(ComplexType type, InterfaceType implemented)
    {
        foreach (var ancestor in implemented.Interfaces)
        {
            if (ancestor == type)
            {
                yield return $"Type {type} cannot implement {implemented} because it would create a circular reference.";
            }
            else if (!type.Interfaces.Contains(ancestor))
            {
                yield return $"Type {type} must implement {ancestor} because it is implemented by {implemented}.";
            }
        }
    }

    private static IEnumerable<string> ValidateFields(Schema schema, ComplexType type, InterfaceType implemented)
    {
        foreach (var expected in implemented.Fields)
        {
            if (type.GetField(expected.Name) is not { } field)
            {
                yield return $"Interface field {expected} expected but {type} does not provide it.";
                continue;
            }

            if (!schema.IsSubtype(field.Type, expected.Type))
            {
                yield return $"Interface field {expected} expects type {expected.Type} but {field} is type {field.Type}.";
            }

            foreach (var error in ValidateArguments(field, expected))
            {
                yield return error;
            }

            if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            {
                yield return $"Interface field {expected} is not deprecated, so implementation field {field} must not be deprecated.";
            }
        }
    }

    private static IEnumerable<string> ValidateArguments(OutputField field, OutputField expectedField)
    {
        foreach (var expected in expectedField.Arguments)
        {
            if (field.GetArgument(expected.Name) is not { } argument)
            {
                yield return $"Interface field argument {expected} expected but {field} does not provide it.";
            }
            else if (!argument.Type.Equals(expected.Type))
            {
                yield return $"Interface field argument {expected} expects type {expected.Type} but {argument} is type {argument.Type}.";
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && expectedField.GetArgument(argument.Name) is null)
            {
                yield return $"Argument \"{argument}\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{expectedField}\".";
            }
        }
    }
}
