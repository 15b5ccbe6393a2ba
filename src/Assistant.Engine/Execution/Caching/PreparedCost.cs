using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Operations;
using Assistant.Engine.Operations.Costs;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution.Caching;

/// <summary>
/// The cost of one operation. Its formula is made when it is needed for the first time, one for each set of fields that the
/// variables of <c>@skip</c> and <c>@include</c> leave, which most operations have one of.
/// </summary>
internal sealed class PreparedCost(DocumentNode document, OperationDefinitionNode definition)
{
    // A set is a bit for each variable; an operation with more of them than that gets a formula for each request.
    private const int MaxConditions = 64;
    private const int KeptFormulas = 32;

    private readonly Lock _gate = new();
    private readonly BoundedCache<ulong, CostFormula> _byConditions = new(KeptFormulas);
    private IReadOnlyList<string>? _conditions;
    private volatile CostFormula? _only;
    private volatile IReadOnlyList<GraphQLError>? _refusal;

    /// <summary>The cost for one request's variables.</summary>
    /// <exception cref="GraphQLException">The operation is too large for its cost to be known.</exception>
    public OperationCost Evaluate(Schema schema, CostWeights weights, int maxSelections, VariableValues variables)
    {
        if (_only is { } only)
        {
            return only.IsKnown ? only.Known : only.Evaluate(variables);
        }

        if (_refusal is { } errors)
        {
            throw new GraphQLException(errors);
        }

        return Find(schema, weights, maxSelections, variables).Evaluate(variables);
    }

    private CostFormula Find(Schema schema, CostWeights weights, int maxSelections, VariableValues variables)
    {
        _conditions ??= OperationCompiler.GetConditionVariables(document, definition);
        if (_conditions.Count > MaxConditions)
        {
            return Compile(schema, weights, maxSelections, variables);
        }

        var set = SetOf(_conditions, variables);
        if (_byConditions.TryGet(set, out var known))
        {
            return known;
        }

        // Once, however many ask at the same time.
        lock (_gate)
        {
            if (_byConditions.TryGet(set, out known))
            {
                return known;
            }

            var formula = Compile(schema, weights, maxSelections, variables);
            _byConditions.Set(set, formula);
            if (_conditions.Count == 0)
            {
                _only = formula;
            }

            return formula;
        }
    }

    private CostFormula Compile(Schema schema, CostWeights weights, int maxSelections, VariableValues variables)
    {
        try
        {
            var operation = OperationCompiler.Compile(schema, document, definition.Name?.Value, variables);
            return new CostCompiler(schema, weights, maxSelections).Compile(operation);
        }
        catch (GraphQLException error) when (_conditions!.Count == 0)
        {
            _refusal = error.Errors;
            throw;
        }
    }

    private static ulong SetOf(IReadOnlyList<string> conditions, VariableValues variables)
    {
        var set = 0UL;
        for (var i = 0; i < conditions.Count; i++)
        {
            if (variables.TryGetValue(conditions[i], out var value) && value is true)
            {
                set |= 1UL << i;
            }
        }

        return set;
    }
}
