using Assistant.Data.Model;
using Assistant.Engine.Relational;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Graph.Mapping;

/// <summary>The indexes of an entity's table that a query can read in their order.</summary>
internal static class TableIndexes
{
    /// <summary>The indexes besides the primary key's, as far as their columns can be read.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="columnOf">The column of a property; null for one that the graph may not show.</param>
    public static IReadOnlyList<TableIndex> Of(IEntityType entity, Func<IProperty, Column?> columnOf) =>
    [
        .. from index in entity.GetIndexes()
           let directions = index.FindDirections()
           where directions is not null
           let columns = index.Properties.Select(columnOf).TakeWhile(column => column is not null)
           let ordered = columns.Select((column, place) => new TableIndexColumn(column!, directions[place])).ToArray()
           where ordered.Length > 0
           select new TableIndex(ordered),
    ];
}
