using Assistant.Data;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Graph.Mapping;

/// <summary>Maps the entity over a rollup, and sees to it that what is added up from it is what the rows add up to.</summary>
internal static class RollupMapping
{
    /// <summary>The rollup.</summary>
    /// <param name="rollup">The entity over the rollup's table.</param>
    /// <param name="start">Its property for the beginning of the day.</param>
    /// <param name="count">Its property for the number of rows.</param>
    /// <param name="time">The moment by which a row belongs to a day.</param>
    /// <param name="columnOf">The column of a property of the rows' entity; null where it has none.</param>
    /// <param name="rows">The rows' entity.</param>
    /// <exception cref="InvalidOperationException">Answers from it could be others than answers from the rows.</exception>
    public static Rollup Create(IEntityType rollup, string start, string count, Column time, Func<string, Column?> columnOf, Type rows)
    {
        Require(
            rollup, "is read by others than the rows", AccessTable.For(rollup.ClrType).Read.SequenceEqual(AccessTable.For(rows).Read));
        Require(rollup, "has a day that isn't a part of its key", rollup.FindProperty(start)!.IsPrimaryKey());
        Require(rollup, "is by a moment that may be missing", time is { Type: ColumnType.Timestamp, IsNullable: false });
        Require(rollup, "counts in a column that the rows have", columnOf(count) is null);
        var properties = rollup.GetProperties().Where(property => property.Name != start && property.Name != count).ToLookup(
            property => property.IsPrimaryKey(), property => (Property: property, Column: columnOf(property.Name)));
        Require(rollup, "has dimensions that the rows haven't", properties[true].All(dimension =>
            dimension.Column is { IsNullable: false } column && column.Name == dimension.Property.GetColumnName()
            && column.Type == ColumnTypes.Of(dimension.Property)));
        // Sums of floating point numbers depend on the order in which they are added.
        Require(rollup, "has sums that aren't those of the rows", properties[false].All(sum =>
            sum.Column is { IsNullable: false, Type: not (ColumnType.Single or ColumnType.Double) } column && AggregateTypes.IsNumber(column.Type)
            && column.Name == sum.Property.GetColumnName()
            && AggregateTypes.ResultOf(AggregateFunction.Sum, column.Type) == ColumnTypes.Of(sum.Property)));
        return new Rollup
        {
            Table = $"{rollup.GetSchema() ?? AssistantDbContext.Schema}.{rollup.GetTableName()}",
            Time = time,
            Start = rollup.FindProperty(start)!.GetColumnName(),
            Count = rollup.FindProperty(count)!.GetColumnName(),
            Dimensions = [.. properties[true].Select(dimension => dimension.Column!)],
            Sums = [.. properties[false].Select(sum => sum.Column!)],
        };
    }

    private static void Require(IEntityType rollup, string otherwise, bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"The rollup {rollup.ClrType.Name} {otherwise}.");
        }
    }
}
