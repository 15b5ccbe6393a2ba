using Assistant.Engine.Errors;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Conventions;

namespace Assistant.Engine.Planning;

/// <summary>What the planning of one statement shares: its aliases, the kind of reader, the arguments.</summary>
public sealed class PlanScope(
    ReaderKind reader, InputReader inputs, PagingOptions paging, ParameterContext context, PlanBudget budget)
{
    private int _aliases;

    /// <summary>Who reads.</summary>
    public ReaderKind Reader { get; } = reader;

    /// <summary>The operation's arguments.</summary>
    public InputReader Inputs { get; } = inputs;

    /// <summary>Page sizes.</summary>
    public PagingOptions Paging { get; } = paging;

    /// <summary>What the operation's plan may still take.</summary>
    public PlanBudget Budget { get; } = budget;

    /// <summary>The reader's key as a parameter.</summary>
    public static ParameterExpression ReaderKey { get; } = new(ReaderSource.Instance, ColumnType.Uuid);

    /// <summary>The next alias for a level's own row.</summary>
    /// <exception cref="GraphQLException">The operation reads too many tables.</exception>
    public RowAlias NewLevel(Table table) => new(NewAlias(), table, null);

    /// <summary>The next alias for a row that is joined to a level.</summary>
    /// <exception cref="GraphQLException">The operation reads too many tables.</exception>
    public RowAlias NewRow(Table table, RowAlias level) => new(NewAlias(), table, level.Level);

    /// <summary>A parameter whose value may be refused; it is tried with the execution that the plan is made for.</summary>
    /// <exception cref="ArgumentRejectedException">The client's value can't be used.</exception>
    public ParameterExpression Parameter(ParameterSource source, ColumnType type, bool isArray = false)
    {
        if (!context.IsTrial)
        {
            source.Bind(context);
        }

        return new ParameterExpression(source, type, isArray);
    }

    /// <summary>A scope for another statement of the same operation.</summary>
    public PlanScope ForStatement() => new(Reader, Inputs, Paging, context, Budget);

    private string NewAlias()
    {
        Budget.TakeTable();
        return $"t{_aliases++}";
    }
}
