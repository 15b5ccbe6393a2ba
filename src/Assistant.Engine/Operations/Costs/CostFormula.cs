using Assistant.Engine.Values;

namespace Assistant.Engine.Operations.Costs;

/// <summary>
/// The cost of a selection set as far as it can be known without the variables: what is known is summed up, and what is left
/// is made of as few parts as there are variables that matter. Evaluating it allocates nothing.
/// </summary>
/// <param name="Known">What is known without the variables.</param>
/// <param name="Lists">The lists whose size, or whose items' cost, depends on variables.</param>
/// <param name="Alternatives">The formulas of which only the dearest counts.</param>
/// <param name="Inputs">The variables that are arguments or are in arguments.</param>
internal sealed record CostFormula(
    OperationCost Known,
    (ListSize Size, CostFormula Item)[] Lists,
    CostFormula[][] Alternatives,
    CostInput[] Inputs)
{
    /// <summary>Whether no variable matters.</summary>
    public bool IsKnown => Lists.Length == 0 && Alternatives.Length == 0 && Inputs.Length == 0;

    /// <summary>A cost that is known.</summary>
    public static CostFormula Of(OperationCost cost) => new(cost, [], [], []);

    /// <summary>The cost for one request's variables.</summary>
    public OperationCost Evaluate(VariableValues variables)
    {
        var cost = Known;
        foreach (var (size, item) in Lists)
        {
            cost += size.Evaluate(variables) * item.Evaluate(variables);
        }

        foreach (var formulas in Alternatives)
        {
            var most = default(OperationCost);
            foreach (var formula in formulas)
            {
                most = OperationCost.Max(most, formula.Evaluate(variables));
            }

            cost += most;
        }

        foreach (var input in Inputs)
        {
            cost += new OperationCost(input.Evaluate(variables), 0);
        }

        return cost;
    }
}
