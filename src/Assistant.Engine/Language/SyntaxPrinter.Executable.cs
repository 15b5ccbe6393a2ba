using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

public static partial class SyntaxPrinter
{
    private static void PrintExecutable(SyntaxNode node, SyntaxLayout layout)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                PrintOperation(operation, layout);
                break;
            case FragmentDefinitionNode fragment:
                PrintFragment(fragment, layout);
                break;
            case VariableDefinitionNode variable:
                PrintVariable(variable, layout);
                break;
            case SelectionSetNode selectionSet:
                PrintSelectionSet(selectionSet, layout);
                break;
            case FieldNode field:
                PrintField(field, layout);
                break;
            case FragmentSpreadNode spread:
                PrintSpread(spread, layout);
                break;
            case InlineFragmentNode fragment:
                PrintInlineFragment(fragment, layout);
                break;
        }
    }

    private static void PrintOperation(OperationDefinitionNode operation, SyntaxLayout layout)
    {
        var isShorthand = operation is { Operation: OperationType.Query, Description: null, Name: null }
            && operation.VariableDefinitions.Count == 0
            && operation.Directives.Count == 0;
        if (!isShorthand)
        {
            PrintDescription(operation.Description, layout);
            layout.Text(KeywordOf(operation.Operation));
            if (operation.Name is not null || operation.VariableDefinitions.Count > 0)
            {
                layout.Text($" {operation.Name?.Value}");
            }

            PrintInLinesIfAnyHasSome(operation.VariableDefinitions, VariablesStyle, layout);
            PrintDirectives(operation.Directives, layout);
            layout.Text(" ");
        }

        PrintSelectionSet(operation.SelectionSet, layout);
    }

    private static string KeywordOf(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private static void PrintFragment(FragmentDefinitionNode fragment, SyntaxLayout layout)
    {
        PrintDescription(fragment.Description, layout);
        layout.Text($"fragment {fragment.Name.Value} on {fragment.TypeCondition.Name.Value}");
        PrintDirectives(fragment.Directives, layout);
        layout.Text(" ");
        PrintSelectionSet(fragment.SelectionSet, layout);
    }

    private static void PrintVariable(VariableDefinitionNode variable, SyntaxLayout layout)
    {
        PrintDescription(variable.Description, layout);
        layout.Text($"${variable.Variable.Name.Value}: ");
        PrintTypeAndDefault(variable.Type, variable.DefaultValue, layout);
        PrintDirectives(variable.Directives, layout);
    }

    private static void PrintSpread(FragmentSpreadNode spread, SyntaxLayout layout)
    {
        layout.Text($"...{spread.Name.Value}");
        PrintDirectives(spread.Directives, layout);
    }

    private static void PrintInlineFragment(InlineFragmentNode fragment, SyntaxLayout layout)
    {
        layout.Text(fragment.TypeCondition is null ? "..." : $"... on {fragment.TypeCondition.Name.Value}");
        PrintDirectives(fragment.Directives, layout);
        layout.Text(" ");
        PrintSelectionSet(fragment.SelectionSet, layout);
    }

    private static void PrintField(FieldNode field, SyntaxLayout layout)
    {
        var prefix = field.Alias is null ? field.Name.Value : $"{field.Alias.Value}: {field.Name.Value}";
        layout.Text(prefix);
        if (field.Arguments.Count > 0)
        {
            layout.Group(
                field.Arguments, ArgumentsStyle, Print, (length, _) => prefix.Length + length + 2 > MaxLineLength);
        }

        PrintDirectives(field.Directives, layout);
        if (field.SelectionSet is not null)
        {
            layout.Text(" ");
            PrintSelectionSet(field.SelectionSet, layout);
        }
    }

    private static void PrintSelectionSet(SelectionSetNode selectionSet, SyntaxLayout layout)
    {
        if (selectionSet.Selections.Count == 0)
        {
            layout.Text("{}");
            return;
        }

        layout.Block(selectionSet.Selections, Print);
    }

    private static void PrintTypeAndDefault(TypeNode type, ValueNode? defaultValue, SyntaxLayout layout)
    {
        PrintType(type, layout);
        if (defaultValue is not null)
        {
            layout.Text(" = ");
            PrintValue(defaultValue, layout);
        }
    }

    // In parentheses, and a line for each item when one of them has several lines, as descriptions make them.
    private static void PrintInLinesIfAnyHasSome(
        IReadOnlyList<SyntaxNode> items, SyntaxLayout.GroupStyle style, SyntaxLayout layout)
    {
        if (items.Count > 0)
        {
            layout.Group(items, style, Print, static (_, newlines) => newlines > 0);
        }
    }
}
