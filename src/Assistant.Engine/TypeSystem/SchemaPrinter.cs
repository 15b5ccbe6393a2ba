using System.Text;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem.Directives;
using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.TypeSystem;

/// <summary>
/// Prints a schema as SDL, always the same for the same schema: the schema, then directives, then types, both sorted by name;
/// fields in the order of their declaration; descriptions as block strings; applied directives with their arguments. Where
/// no directives are applied, the layout is that of graphql-js's <c>printSchema</c>.
/// </summary>
public sealed class SchemaPrinter
{
    private readonly StringBuilder _text = new();

    private SchemaPrinter()
    {
    }

    /// <summary>Prints everything but the specified scalars and directives and introspection's types, with a newline at the end.</summary>
    public static string Print(Schema schema)
    {
        var printer = new SchemaPrinter();
        printer.PrintRoots(schema);
        foreach (var directive in schema.Directives.OrderBy(directive => directive.Name, StringComparer.Ordinal))
        {
            if (!SpecifiedDirectives.Names.Contains(directive.Name))
            {
                printer.PrintDirective(directive);
            }
        }

        foreach (var type in schema.Types)
        {
            if (!type.IsIntrospection && !StandardScalars.SpecifiedNames.Contains(type.Name))
            {
                printer.PrintType(type);
            }
        }

        return printer._text.ToString();
    }

    private void PrintRoots(Schema schema)
    {
        (string Operation, ObjectType? Root, string DefaultName)[] roots =
        [
            ("query", schema.QueryType, "Query"),
            ("mutation", schema.MutationType, "Mutation"),
            ("subscription", schema.SubscriptionType, "Subscription"),
        ];
        var areDefault = roots.All(root => root.Root == (schema.TryGetType(root.DefaultName, out var type) ? type : null));
        if (areDefault && schema.Description is null && schema.AppliedDirectives.Count == 0)
        {
            return;
        }

        StartDefinition(schema.Description);
        _text.Append("schema");
        PrintApplied(schema.AppliedDirectives);
        PrintBlock(roots.Where(root => root.Root is not null), root => _text.Append($"  {root.Operation}: {root.Root}"));
        _text.Append('\n');
    }

    private void PrintDirective(DirectiveType directive)
    {
        StartDefinition(directive.Description);
        _text.Append($"directive {directive}");
        PrintArguments(directive.Arguments, "");
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        _text.AppendJoin(" | ", directive.Locations.Select(location => location.ToName()));
        _text.Append('\n');
    }

    private void PrintType(NamedType type)
    {
        StartDefinition(type.Description);
        switch (type)
        {
            case ScalarType scalar:
                _text.Append($"scalar {type}");
                PrintSpecifiedBy(scalar.SpecifiedBy);
                PrintApplied(type.AppliedDirectives);
                break;
            case ComplexType complex:
                _text.Append(type is ObjectType ? $"type {type}" : $"interface {type}");
                _text.Append(complex.InterfaceNames.Count > 0 ? $" implements {string.Join(" & ", complex.InterfaceNames)}" : "");
                PrintApplied(type.AppliedDirectives);
                PrintFields(complex.Fields);
                break;
            case UnionType union:
                _text.Append($"union {type}");
                PrintApplied(type.AppliedDirectives);
                _text.Append($" = {string.Join(" | ", union.MemberTypeNames)}");
                break;
            case EnumType enumType:
                _text.Append($"enum {type}");
                PrintApplied(type.AppliedDirectives);
                PrintValues(enumType.Values);
                break;
            case InputObjectType input:
                _text.Append($"input {type}{(input.IsOneOf ? " @oneOf" : "")}");
                PrintApplied(type.AppliedDirectives);
                PrintInputs(input.Fields);
                break;
        }

        _text.Append('\n');
    }

    private void PrintFields(IReadOnlyList<OutputField> fields)
    {
        PrintBlock(fields, field =>
        {
            PrintDescription(field.Description, "  ", field == fields[0]);
            _text.Append($"  {field.Name}");
            PrintArguments(field.Arguments, "  ");
            _text.Append($": {field.Type}");
            PrintDeprecated(field.DeprecationReason);
            PrintApplied(field.AppliedDirectives);
        });
    }

    private void PrintValues(IReadOnlyList<EnumValue> values)
    {
        PrintBlock(values, value =>
        {
            PrintDescription(value.Description, "  ", value == values[0]);
            _text.Append($"  {value.Name}");
            PrintDeprecated(value.DeprecationReason);
            PrintApplied(value.AppliedDirectives);
        });
    }

    private void PrintInputs(IReadOnlyList<InputField> fields)
    {
        PrintBlock(fields, field =>
        {
            PrintDescription(field.Description, "  ", field == fields[0]);
            _text.Append("  ");
            PrintInput(field);
        });
    }

    private void PrintArguments(IReadOnlyList<InputField> arguments, string indentation)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        _text.Append('(');
        var isMultiline = arguments.Any(argument => argument.Description is not null);
        foreach (var argument in arguments)
        {
            if (isMultiline)
            {
                _text.Append('\n');
                PrintDescription(argument.Description, $"  {indentation}", argument == arguments[0]);
                _text.Append($"  {indentation}");
            }
            else if (argument != arguments[0])
            {
                _text.Append(", ");
            }

            PrintInput(argument);
        }

        _text.Append(isMultiline ? $"\n{indentation})" : ")");
    }

    private void PrintInput(InputField input)
    {
        _text.Append($"{input.Name}: {input.Type}");
        if (input.DefaultValue is not null)
        {
            _text.Append($" = {SyntaxPrinter.Print(input.DefaultValue)}");
        }

        PrintDeprecated(input.DeprecationReason);
        PrintApplied(input.AppliedDirectives);
    }

    private void PrintDeprecated(string? reason)
    {
        if (reason is not null)
        {
            _text.Append(" @deprecated");
            _text.Append(reason == SpecifiedDirectives.DefaultDeprecationReason ? "" : $"(reason: {PrintString(reason)})");
        }
    }

    private void PrintSpecifiedBy(Uri? url)
    {
        if (url is not null)
        {
            _text.Append($" @specifiedBy(url: {PrintString(url.OriginalString)})");
        }
    }

    private void PrintApplied(IReadOnlyList<AppliedDirective> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append($" @{directive.Name}");
            if (directive.Arguments.Count > 0)
            {
                var arguments = directive.Arguments.Select(argument => $"{argument.Name}: {SyntaxPrinter.Print(argument.Value)}");
                _text.Append($"({string.Join(", ", arguments)})");
            }
        }
    }

    private void StartDefinition(string? description)
    {
        _text.Append(_text.Length > 0 ? "\n" : "");
        PrintDescription(description, "", isFirst: true);
    }

    private void PrintDescription(string? description, string indentation, bool isFirst)
    {
        if (description is null)
        {
            return;
        }

        _text.Append(isFirst ? "" : "\n");
        var literal = new StringValueNode { Value = description, IsBlock = DescriptionText.FitsBlockString(description) };
        _text.Append(indentation).Append(SyntaxPrinter.Print(literal).Replace("\n", $"\n{indentation}", StringComparison.Ordinal)).Append('\n');
    }

    private void PrintBlock<T>(IEnumerable<T> items, Action<T> print)
    {
        _text.Append(" {\n");
        foreach (var item in items)
        {
            print(item);
            _text.Append('\n');
        }

        _text.Append('}');
    }

    private static string PrintString(string value) => SyntaxPrinter.Print(new StringValueNode { Value = value });
}
