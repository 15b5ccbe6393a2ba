namespace Assistant.Engine.Operations.Costs;

/// <summary>Sums up a formula: what is known into one number, and the rest as it is.</summary>
internal sealed class CostSum
{
    private readonly List<(ListSize Size, CostFormula Item)> _lists = [];
    private readonly List<CostFormula[]> _alternatives = [];
    private readonly List<CostInput> _inputs = [];
    private OperationCost _known;

    /// <summary>Adds a cost that is known.</summary>
    public void Add(OperationCost cost) => _known += cost;

    /// <summary>Adds the price of a variable.</summary>
    public void Add(CostInput input) => _inputs.Add(input);

    /// <summary>Adds a formula.</summary>
    public void Add(CostFormula formula)
    {
        _known += formula.Known;
        _lists.AddRange(formula.Lists);
        _alternatives.AddRange(formula.Alternatives);
        _inputs.AddRange(formula.Inputs);
    }

    /// <summary>Adds a list of items of the same cost.</summary>
    public void Add(ListSize size, CostFormula item)
    {
        if (size.IsKnown && item.IsKnown)
        {
            Add(size.Evaluate(null) * item.Known);
        }
        else
        {
            _lists.Add((size, item));
        }
    }

    /// <summary>Adds the dearest of several formulas.</summary>
    public void AddDearest(IEnumerable<CostFormula> formulas)
    {
        var known = default(OperationCost);
        List<CostFormula> open = [];
        foreach (var formula in formulas)
        {
            if (formula.IsKnown)
            {
                known = OperationCost.Max(known, formula.Known);
            }
            else
            {
                open.Add(formula);
            }
        }

        if (open.Count == 0)
        {
            Add(known);
        }
        else
        {
            _alternatives.Add([CostFormula.Of(known), .. open]);
        }
    }

    /// <summary>The formula.</summary>
    public CostFormula ToFormula() => new(_known, [.. _lists], [.. _alternatives], [.. _inputs]);
}
