namespace Assistant.Engine.Relational;

/// <summary>
/// Who may read a row, in a form from which a query can start at the reader's own keys. The policy in PostgreSQL says the
/// same, and stands behind it.
/// </summary>
public abstract record RowCondition
{
    /// <summary>No reader.</summary>
    public static RowCondition Nobody { get; } = new AnyOfCondition([]);

    /// <summary>Every signed-in reader.</summary>
    public static RowCondition Everyone { get; } = new EveryoneCondition();

    /// <summary>Site administrators.</summary>
    public static RowCondition Administrators { get; } = new AdministratorCondition();

    /// <summary>What is left of the condition for one kind of reader.</summary>
    public virtual RowCondition For(ReaderKind reader) => this;
}

/// <summary>Every signed-in reader.</summary>
public sealed record EveryoneCondition : RowCondition;

/// <summary>Site administrators.</summary>
public sealed record AdministratorCondition : RowCondition
{
    /// <inheritdoc/>
    public override RowCondition For(ReaderKind reader) =>
        reader == ReaderKind.Administrator ? Everyone : Nobody;
}

/// <summary>Every signed-in reader, where a column of the row has no value.</summary>
public sealed record UnownedCondition(Column Owner) : RowCondition;

/// <summary>The reader whose key stands in a column of the row.</summary>
public sealed record OwnerCondition(Column Owner) : RowCondition;

/// <summary>The readers in whose set the uuid of a column is, as in <c>t1.team_id = any ((select app.team_ids('VIEWER'))::uuid[])</c>.</summary>
/// <param name="Column">The column.</param>
/// <param name="Set">A call in SQL that returns the reader's set, an array of uuid.</param>
public sealed record AmongCondition(Column Column, string Set) : RowCondition;

/// <summary>Whoever satisfies one of several conditions; nobody where there is none.</summary>
public sealed record AnyOfCondition(IReadOnlyList<RowCondition> Conditions) : RowCondition
{
    /// <inheritdoc/>
    public override RowCondition For(ReaderKind reader)
    {
        var left = Conditions
            .Select(condition => condition.For(reader))
            .Where(condition => condition is not AnyOfCondition { Conditions.Count: 0 })
            .ToArray();
        return left switch
        {
            _ when left.Any(condition => condition is EveryoneCondition) => Everyone,
            [var one] => one,
            _ => new AnyOfCondition(left),
        };
    }
}
