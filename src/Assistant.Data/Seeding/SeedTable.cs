namespace Assistant.Data.Seeding;

/// <summary>The rows of one table, with every column set as the database's triggers would have set it.</summary>
/// <param name="EntityType">The entity.</param>
/// <param name="Count">How many rows there are.</param>
/// <param name="Rows">The rows; enumerated once, and made while they're enumerated where they are many.</param>
internal sealed record SeedTable(Type EntityType, long Count, IEnumerable<object> Rows)
{
    /// <summary>Rows that are there already.</summary>
    public static SeedTable Of<TEntity>(IReadOnlyCollection<TEntity> rows) where TEntity : class =>
        new(typeof(TEntity), rows.Count, rows);

    /// <summary>Rows that are still to be made, as many as it says.</summary>
    public static SeedTable Of<TEntity>(long count, IEnumerable<TEntity> rows) where TEntity : class =>
        new(typeof(TEntity), count, rows);
}
