using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Predicates;

/// <summary>A condition in a statement.</summary>
public abstract record SqlPredicate
{
    /// <summary>Holds for every row.</summary>
    public static SqlPredicate True { get; } = new AllPredicate([]);

    /// <summary>Holds for no row.</summary>
    public static SqlPredicate False { get; } = new AnyPredicate([]);

    /// <summary>All of several conditions, flattened, each of them once.</summary>
    public static SqlPredicate All(params IEnumerable<SqlPredicate> predicates)
    {
        List<SqlPredicate> all = [];
        foreach (var predicate in predicates)
        {
            if (predicate is AllPredicate nested)
            {
                all.AddRange(nested.Predicates);
            }
            else
            {
                all.Add(predicate);
            }
        }

        var distinct = all.Distinct().ToArray();
        return distinct is [var one] ? one : new AllPredicate(distinct);
    }

    /// <summary>At least one of several conditions.</summary>
    public static SqlPredicate Any(params IEnumerable<SqlPredicate> predicates) =>
        predicates.ToArray() is var any && any is [var one] ? one : new AnyPredicate(any);
}

/// <summary>Every one holds; true where there is none.</summary>
public sealed record AllPredicate(IReadOnlyList<SqlPredicate> Predicates) : SqlPredicate;

/// <summary>At least one holds; false where there is none.</summary>
public sealed record AnyPredicate(IReadOnlyList<SqlPredicate> Predicates) : SqlPredicate;

/// <summary>The condition isn't true, that is, false or unknown.</summary>
public sealed record NotTruePredicate(SqlPredicate Predicate) : SqlPredicate;

/// <summary>Compares two values by an operator of SQL, such as <c>=</c> or <c>is distinct from</c>.</summary>
public sealed record ComparisonPredicate(SqlExpression Left, string Operator, SqlExpression Right) : SqlPredicate;

/// <summary>Compares several values at once: <c>(a, b) &lt; ($1, $2)</c>.</summary>
public sealed record RowComparisonPredicate(
    IReadOnlyList<SqlExpression> Left, string Operator, IReadOnlyList<SqlExpression> Right) : SqlPredicate;

/// <summary>The value is one of an array's items, or none of them.</summary>
public sealed record InPredicate(SqlExpression Value, ParameterExpression Items, bool IsNegated) : SqlPredicate;

/// <summary>The value is one of those that a call in SQL returns; the call is made once for the statement.</summary>
public sealed record AmongPredicate(SqlExpression Value, string Set) : SqlPredicate;

/// <summary>Several values together are one of the rows that arrays hold side by side.</summary>
public sealed record RowInPredicate(IReadOnlyList<SqlExpression> Values, IReadOnlyList<ParameterExpression> Items) : SqlPredicate;

/// <summary>The value is missing, or present.</summary>
public sealed record NullPredicate(SqlExpression Value, bool IsNull) : SqlPredicate;

/// <summary>How a text is searched.</summary>
public enum TextMatch
{
    /// <summary>Anywhere.</summary>
    Contains,

    /// <summary>At its start.</summary>
    StartsWith,

    /// <summary>At its end.</summary>
    EndsWith,
}

/// <summary>The text holds another one.</summary>
public sealed record TextPredicate(SqlExpression Text, TextMatch Match, SqlExpression Part) : SqlPredicate;

/// <summary>There is a row that a relation leads to, and that satisfies a condition.</summary>
public sealed record ExistsPredicate(RowAlias Row, IReadOnlyList<Intents.JoinIntent> Joins, SqlPredicate Condition, bool IsNegated) : SqlPredicate;

/// <summary>Joins two rows by a relation's columns.</summary>
public sealed record RelationPredicate(RowAlias From, Relation Relation, RowAlias To) : SqlPredicate;

/// <summary>The rows that a rank argument picks.</summary>
public sealed record RankPredicate(RankArgument Argument, RowAlias Row, ParameterExpression Value) : SqlPredicate;
