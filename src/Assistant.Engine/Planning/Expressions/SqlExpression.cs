using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Expressions;

/// <summary>A value in a statement.</summary>
public abstract record SqlExpression
{
    /// <summary>What the value is.</summary>
    public abstract ColumnType Type { get; }

    /// <summary>Whether the value can be NULL for a row of the result.</summary>
    public abstract bool IsNullable { get; }
}

/// <summary>A column of a row.</summary>
public sealed record ColumnExpression(RowAlias Row, Column Column) : SqlExpression
{
    /// <inheritdoc/>
    public override ColumnType Type => Column.Type;

    /// <inheritdoc/>
    public override bool IsNullable => Column.IsNullable || Row.Level != Row;
}

/// <summary>The first characters of a text.</summary>
public sealed record PrefixExpression(SqlExpression Text, int Length) : SqlExpression
{
    /// <inheritdoc/>
    public override ColumnType Type => ColumnType.Text;

    /// <inheritdoc/>
    public override bool IsNullable => Text.IsNullable;
}

/// <summary>A parameter.</summary>
/// <param name="Source">Where its value comes from.</param>
/// <param name="ValueType">The type of the value, or of the items of an array.</param>
/// <param name="IsArray">Whether it is an array.</param>
public sealed record ParameterExpression(ParameterSource Source, ColumnType ValueType, bool IsArray = false) : SqlExpression
{
    /// <inheritdoc/>
    public override ColumnType Type => ValueType;

    /// <inheritdoc/>
    public override bool IsNullable => true;
}

/// <summary>The rank that a <see cref="RankArgument"/> gives a row.</summary>
public sealed record RankExpression(RankArgument Argument, RowAlias Row, ParameterExpression Value) : SqlExpression
{
    /// <inheritdoc/>
    public override ColumnType Type => ColumnType.Single;

    /// <inheritdoc/>
    public override bool IsNullable => false;
}

/// <summary>How many rows there are.</summary>
public sealed record CountExpression : SqlExpression
{
    /// <inheritdoc/>
    public override ColumnType Type => ColumnType.Int64;

    /// <inheritdoc/>
    public override bool IsNullable => false;
}

/// <summary>What is computed from a value of many rows.</summary>
public sealed record AggregateExpression(AggregateFunction Function, SqlExpression Argument) : SqlExpression
{
    /// <inheritdoc/>
    public override ColumnType Type => AggregateTypes.ResultOf(Function, Argument.Type);

    /// <inheritdoc/>
    public override bool IsNullable => true;
}

/// <summary>The day of a moment or of a day, or the first day of its week or month, in UTC.</summary>
public sealed record TruncationExpression(DateUnit Unit, SqlExpression Moment) : SqlExpression
{
    /// <inheritdoc/>
    public override ColumnType Type => ColumnType.Date;

    /// <inheritdoc/>
    public override bool IsNullable => Moment.IsNullable;
}

/// <summary>How many rows the level's page has, the surplus row included.</summary>
public sealed record RowCountExpression : SqlExpression
{
    /// <inheritdoc/>
    public override ColumnType Type => ColumnType.Int64;

    /// <inheritdoc/>
    public override bool IsNullable => false;
}

/// <summary>The place of a row's id in <c>nodes(ids:)</c>, from 1.</summary>
public sealed record PositionExpression : SqlExpression
{
    /// <inheritdoc/>
    public override ColumnType Type => ColumnType.Int64;

    /// <inheritdoc/>
    public override bool IsNullable => false;
}
