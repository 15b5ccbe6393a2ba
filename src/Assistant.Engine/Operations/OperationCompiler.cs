using System.Collections.Frozen;
using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Directives;
using Assistant.Engine.Values;

namespace Assistant.Engine.Operations;

/// <summary>Turns a validated document into an <see cref="Operation"/>.</summary>
public static class OperationCompiler
{
    /// <summary>Compiles an operation.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document, valid against the schema.</param>
    /// <param name="operationName">The operation's name; null when the document has only one.</param>
    /// <param name="variables">The request's variables; only those of <see cref="GetConditionVariables"/> matter.</param>
    /// <exception cref="GraphQLException">There is no such operation, the schema has no such root, or a condition has no value.</exception>
    public static Operation Compile(Schema schema, DocumentNode document, string? operationName, VariableValues variables)
    {
        var definition = GetOperation(document, operationName);
        var rootType = schema.GetRootType(definition.Operation) ?? throw Error(
            $"Schema is not configured to execute {definition.Operation.ToString().ToLowerInvariant()} operation.",
            definition);
        var conditions = GetConditionVariables(document, definition)
            .Where(name => variables.TryGetValue(name, out _))
            .ToFrozenDictionary(name => name, name => variables.Values[name], StringComparer.Ordinal);
        var collector = new FieldCollector(
            schema,
            document,
            new VariableValues(conditions, FrozenDictionary<string, ValueNode>.Empty, null));
        return new Operation
        {
            Schema = schema,
            Document = document,
            Definition = definition,
            RootType = rootType,
            SelectionSet = collector.Collect(rootType, [definition.SelectionSet]),
        };
    }

    /// <summary>Finds the operation that a request means (<c>GetOperation</c>, specification, section 6.1).</summary>
    /// <param name="document">The document.</param>
    /// <param name="operationName">The operation's name; null or empty when the document has only one.</param>
    /// <exception cref="GraphQLException">There is no such operation, or there are several and no name.</exception>
    public static OperationDefinitionNode GetOperation(DocumentNode document, string? operationName)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>();
        if (string.IsNullOrEmpty(operationName))
        {
            return operations.Take(2).ToList() switch
            {
                [] => throw Error("Must provide an operation."),
                [var only] => only,
                _ => throw Error("Must provide operation name if query contains multiple operations."),
            };
        }

        return operations.FirstOrDefault(operation => operation.Name?.Value == operationName)
            ?? throw Error($"Unknown operation named \"{operationName}\".");
    }

    /// <summary>
    /// The variables, in ordinal order, whose values decide which fields an operation has: those in the conditions of
    /// <c>@skip</c> and <c>@include</c>. Requests that agree on them can share a compiled operation.
    /// </summary>
    public static IReadOnlyList<string> GetConditionVariables(DocumentNode document, OperationDefinitionNode operation)
    {
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToLookup(fragment => fragment.Name.Value);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        Visit(operation.SelectionSet);
        return [.. names];

        void Visit(SelectionSetNode? selectionSet)
        {
            foreach (var selection in selectionSet?.Selections ?? [])
            {
                AddConditions(selection, names);
                switch (selection)
                {
                    case FieldNode field:
                        Visit(field.SelectionSet);
                        break;
                    case InlineFragmentNode fragment:
                        Visit(fragment.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                        Visit(fragments[spread.Name.Value].FirstOrDefault()?.SelectionSet);
                        break;
                }
            }
        }
    }

    private static void AddConditions(SelectionNode selection, SortedSet<string> names)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is SpecifiedDirectives.Skip or SpecifiedDirectives.Include)
            {
                names.UnionWith(directive.Arguments.Select(argument => argument.Value).OfType<VariableNode>().Select(variable => variable.Name.Value));
            }
        }
    }

    private static GraphQLException Error(string message, SyntaxNode? node = null) => new(new GraphQLError
    {
        Message = message,
        Locations = node is { Location.IsNone: false } ? [node.Location.ToSourceLocation()] : [],
        Code = ErrorCodes.InvalidRequest,
    });
}
