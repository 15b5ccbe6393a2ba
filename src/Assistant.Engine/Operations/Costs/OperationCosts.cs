using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Operations.Costs;

/// <summary>Tells what operations cost, outside of a server: for a frontend's build.</summary>
/// <param name="schema">The schema.</param>
/// <exception cref="SchemaException">A weight of the schema is no number, or below 0.</exception>
public sealed class OperationCosts(Schema schema)
{
    private const int MaxSelections = 100_000;

    private readonly CostWeights _weights = new(schema);

    /// <summary>The cost of an operation as a server computes it.</summary>
    /// <param name="document">The document, valid against the schema.</param>
    /// <param name="operationName">The operation's name; null when the document has only one.</param>
    /// <param name="variables">
    /// The variables. One that is missing counts like an argument that isn't given: a page has its default size.
    /// </param>
    /// <exception cref="GraphQLException">There is no such operation, or it is too large for its cost to be known.</exception>
    public OperationCost Evaluate(DocumentNode document, string? operationName, VariableValues variables)
    {
        var operation = OperationCompiler.Compile(schema, document, operationName, variables);
        return new CostCompiler(schema, _weights, MaxSelections).Compile(operation).Evaluate(variables);
    }
}
