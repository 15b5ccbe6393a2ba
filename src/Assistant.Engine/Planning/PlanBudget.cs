using Assistant.Engine.Errors;

namespace Assistant.Engine.Planning;

/// <summary>
/// What the plan of one operation may be made of. A small document can ask for an enormous plan: fragments that spread
/// each other double its fields with every step, and a variable holds any number of conditions.
/// </summary>
public sealed class PlanBudget(PlanOptions options)
{
    private int _fields;
    private int _tables;
    private int _conditions;

    /// <summary>Counts a field.</summary>
    /// <exception cref="GraphQLException">There are too many.</exception>
    public void TakeField() => Take(ref _fields, options.MaxFields, "selects", "fields");

    /// <summary>Counts a table.</summary>
    /// <exception cref="GraphQLException">There are too many.</exception>
    public void TakeTable() => Take(ref _tables, options.MaxTables, "reads", "tables");

    /// <summary>Counts a condition.</summary>
    /// <exception cref="GraphQLException">There are too many.</exception>
    public void TakeCondition() => Take(ref _conditions, options.MaxConditions, "filters by", "conditions");

    private static void Take(ref int taken, int limit, string verb, string noun)
    {
        if (++taken > limit)
        {
            throw new GraphQLException(new GraphQLError
            {
                Message = $"The operation is too complex: it {verb} more than {limit} {noun}.",
                Code = ErrorCodes.CostExceeded,
            });
        }
    }
}
