using System.Text;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

/// <summary>Prints syntax nodes in GraphQL's syntax, with the layout of graphql-js's <c>print</c>.</summary>
public static partial class SyntaxPrinter
{
    // Arguments, lists and objects that would make a longer line have a line for each item.
    private const int MaxLineLength = 80;

    /// <summary>Prints the node and everything below it, without a newline at the end.</summary>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var layout = new SyntaxLayout();
        Print(node, layout);
        return layout.ToString();
    }

    private static void Print(SyntaxNode node, SyntaxLayout layout)
    {
        switch (node)
        {
            case DocumentNode document:
                layout.Join(document.Definitions, "\n\n", Print);
                break;
            case ExecutableDefinitionNode or VariableDefinitionNode or SelectionSetNode or SelectionNode:
                PrintExecutable(node, layout);
                break;
            case NameNode name:
                layout.Text(name.Value);
                break;
            case ArgumentNode argument:
                PrintPair(argument.Name.Value, argument.Value, layout);
                break;
            case DirectiveNode directive:
                PrintDirective(directive, layout);
                break;
            case TypeNode type:
                PrintType(type, layout);
                break;
            case ValueNode value:
                PrintValue(value, layout);
                break;
            case ObjectFieldNode field:
                PrintPair(field.Name.Value, field.Value, layout);
                break;
            case TypeSystemDefinitionNode definition:
                PrintDefinition(definition, layout);
                break;
            case TypeSystemExtensionNode extension:
                PrintExtension(extension, layout);
                break;
            default:
                PrintMember(node, layout);
                break;
        }
    }

    private static void PrintPair(string name, SyntaxNode value, SyntaxLayout layout)
    {
        layout.Text(name);
        layout.Text(": ");
        Print(value, layout);
    }

    private static void PrintDirective(DirectiveNode directive, SyntaxLayout layout)
    {
        layout.Text($"@{directive.Name.Value}");
        if (directive.Arguments.Count > 0)
        {
            layout.Text("(");
            layout.Join(directive.Arguments, ", ", Print);
            layout.Text(")");
        }
    }

    private static void PrintDescription(StringValueNode? description, SyntaxLayout layout)
    {
        if (description is not null)
        {
            PrintValue(description, layout);
            layout.Newline();
        }
    }

    private static void PrintDirectives(IReadOnlyList<DirectiveNode> directives, SyntaxLayout layout)
    {
        foreach (var directive in directives)
        {
            layout.Text(" ");
            Print(directive, layout);
        }
    }

    private static void PrintType(TypeNode type, SyntaxLayout layout)
    {
        switch (type)
        {
            case NamedTypeNode named:
                layout.Text(named.Name.Value);
                break;
            case ListTypeNode list:
                layout.Text("[");
                PrintType(list.Type, layout);
                layout.Text("]");
                break;
            case NonNullTypeNode nonNull:
                PrintType(nonNull.Type, layout);
                layout.Text("!");
                break;
        }
    }

    private static void PrintValue(ValueNode value, SyntaxLayout layout)
    {
        switch (value)
        {
            case ListValueNode list:
                layout.Group(list.Items, ListStyle, Print, static (length, _) => length + 2 > MaxLineLength);
                break;
            case ObjectValueNode fields:
                layout.Group(fields.Fields, ObjectStyle, Print, static (length, _) => length + 4 > MaxLineLength);
                break;
            default:
                layout.Text(TextOf(value));
                break;
        }
    }

    private static readonly SyntaxLayout.GroupStyle ListStyle = new("[", "]");

    private static readonly SyntaxLayout.GroupStyle ObjectStyle = new("{", "}", " ");

    private static readonly SyntaxLayout.GroupStyle ArgumentsStyle = new("(", ")");

    private static readonly SyntaxLayout.GroupStyle VariablesStyle = new("(", ")", IsIndented: false);

    private static string TextOf(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name.Value}",
        IntValueNode integer => integer.Value,
        FloatValueNode number => number.Value,
        StringValueNode { IsBlock: true } block => BlockString.Print(block.Value),
        StringValueNode text => Quote(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Kind, "This kind of value has no text of its own."),
    };

    private static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var code in value)
        {
            _ = code switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(code) => quoted.Append($"\\u{(int)code:X4}"),
                _ => quoted.Append(code),
            };
        }

        return quoted.Append('"').ToString();
    }
}
