using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Writing;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Caching;

/// <summary>A plan with its SQL and its writers.</summary>
internal sealed class ExecutablePlan
{
    private const int ShortAnswer = 4096;

    private int _expectedAnswerLength = ShortAnswer;

    private readonly PageSizeSource[][] _nestedPages;

    /// <summary>Writes a plan's SQL and prepares its writers.</summary>
    public ExecutablePlan(OperationPlan plan)
    {
        Plan = plan;

        // Pages that aren't nested are bounded by their number.
        _nestedPages =
        [
            .. plan.Statements
                .Select(statement => statement.Intent.Levels
                    .Select(level => level.Limit)
                    .Append(statement.Intent.Aggregated?.Limit)
                    .Select(limit => limit?.Source).OfType<PageSizeSource>().ToArray())
                .Where(pages => pages.Length > 1),
        ];
        Statements = [.. plan.Statements.Select(StatementRenderer.Render)];
        Writers = [.. plan.Statements.Select(statement => WriterFactory.CreateLevels(statement.Levels))];
        Computed = [.. plan.Statements.Select(WriterFactory.CreateComputed)];
        Roots = [.. plan.Roots.Select((root, index) => new RootWriter(root, index))];
        ResolverRoots = [.. plan.Roots.OfType<ResolverRootField>().Select(root => root.Selection)];
        UsesGenericPlans = GenericPlans.Serve(plan.Statements);
        HasNullRoot = plan.Roots.Any(root => root is NullRootField { IsNonNull: true });
    }

    /// <summary>The plan.</summary>
    public OperationPlan Plan { get; }

    /// <summary>The statements, in the order of their results.</summary>
    public IReadOnlyList<SqlStatement> Statements { get; }

    /// <summary>The writers of each statement's levels.</summary>
    public IReadOnlyList<LevelWriter[]> Writers { get; }

    /// <summary>The writer of what each statement computes; null for those that read rows.</summary>
    public IReadOnlyList<ComputedWriter?> Computed { get; }

    /// <summary>The writers of the root fields, in the order of the answer.</summary>
    public IReadOnlyList<RootWriter> Roots { get; }

    /// <summary>The root fields that resolvers fill.</summary>
    public IReadOnlyList<Selection> ResolverRoots { get; }

    /// <summary>How long an answer of this plan is likely to be, in bytes, so that its buffer needn't grow.</summary>
    public int ExpectedAnswerLength => Volatile.Read(ref _expectedAnswerLength);

    /// <summary>Whether a root field that can't be null was refused.</summary>
    public bool HasNullRoot { get; }

    /// <summary>Whether PostgreSQL needn't plan the statements anew for other values.</summary>
    public bool UsesGenericPlans { get; }

    /// <summary>Takes in how long an answer was.</summary>
    public void NoteAnswerLength(int length)
    {
        // A little more than the last one had, since the next has other rows; a single long answer is forgotten again.
        var expected = Math.Max(ShortAnswer, length + (length / 8));
        if (expected > _expectedAnswerLength || expected < _expectedAnswerLength / 2)
        {
            Volatile.Write(ref _expectedAnswerLength, expected);
        }
    }

    /// <summary>Refuses an execution whose nested pages could hold more items than one operation may ask for.</summary>
    /// <exception cref="GraphQLException">They could.</exception>
    public void RequireItems(ParameterContext context, long maxItems)
    {
        var items = 0L;
        foreach (var pages in _nestedPages)
        {
            var nested = 1L;
            foreach (var page in pages)
            {
                nested = Math.Min(nested * page.ResolveSize(context), int.MaxValue);
            }

            items += nested;
        }

        if (items > maxItems)
        {
            throw new GraphQLException(new GraphQLError
            {
                Message = $"The operation asks for up to {items} items in nested lists, and {maxItems} are allowed: ask for smaller pages, or for fewer levels.",
                Code = ErrorCodes.CostExceeded,
            });
        }
    }

    /// <summary>The values of all parameters for one execution.</summary>
    /// <exception cref="ArgumentRejectedException">A client's value can't be used.</exception>
    public object?[][] Bind(ParameterContext context)
    {
        var values = new object?[Statements.Count][];
        for (var i = 0; i < values.Length; i++)
        {
            var parameters = Statements[i].Parameters;
            values[i] = new object?[parameters.Count];
            for (var p = 0; p < parameters.Count; p++)
            {
                values[i][p] = parameters[p].Source.Bind(context);
            }
        }

        return values;
    }
}
