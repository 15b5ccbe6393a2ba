using System.Globalization;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Operations.Costs;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution;

/// <summary>Says what an operation costs before anything is read, and refuses one that costs more than it may.</summary>
internal sealed class CostAnalyzer(Schema schema, RequestExecutorOptions options)
{
    // A field of an interface counts for each type that it can be of.
    private const int SelectionsForEachField = 2;

    private readonly CostWeights _weights = new(schema);
    private readonly CostOptions _options = options.Cost;
    private readonly int _maxSelections = (int)Math.Min(int.MaxValue, (long)options.Plans.MaxFields * SelectionsForEachField);

    /// <summary>The cost of an operation; nothing where nobody wants to know it.</summary>
    /// <exception cref="GraphQLException">The operation is too large for its cost to be known.</exception>
    public OperationCost Evaluate(PreparedOperation operation, VariableValues variables, CostReporting reporting) =>
        _options.EnforceCostLimits || reporting is not CostReporting.None
            ? operation.Cost.Evaluate(schema, _weights, _maxSelections, variables)
            : default;

    /// <summary>Why an operation of this cost is refused; null where it isn't.</summary>
    public GraphQLError? Check(PreparedOperation operation, OperationCost cost)
    {
        if (!_options.EnforceCostLimits)
        {
            return null;
        }

        return cost.FieldCost > _options.MaxFieldCost
            ? Excess(operation, "field", "Ask for smaller pages, fewer lists in lists or fewer totals.", cost.FieldCost, _options.MaxFieldCost)
            : cost.TypeCost > _options.MaxTypeCost
                ? Excess(operation, "type", "Ask for smaller pages or fewer objects.", cost.TypeCost, _options.MaxTypeCost)
                : null;
    }

    // HotChocolate's first sentence, and its names of the numbers.
    private static GraphQLError Excess(PreparedOperation operation, string kind, string advice, double cost, double most) => new()
    {
        Message = string.Create(
            CultureInfo.InvariantCulture, $"The maximum allowed {kind} cost was exceeded. The operation costs {cost}, and {most} are allowed. {advice}"),
        Locations = operation.Definition.Location.IsNone ? [] : [operation.Definition.Location.ToSourceLocation()],
        Code = ErrorCodes.CostExceeded,
        Extensions = new Dictionary<string, object?>
        {
            [$"{kind}Cost"] = cost,
            [$"max{char.ToUpperInvariant(kind[0])}{kind[1..]}Cost"] = most,
        },
    };
}
