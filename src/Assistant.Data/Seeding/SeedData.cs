namespace Assistant.Data.Seeding;

/// <summary>What a seed writes.</summary>
internal abstract class SeedData
{
    /// <summary>The tables in the order in which they're written: what a table's rows refer to comes before it.</summary>
    public abstract IReadOnlyList<SeedTable> Tables { get; }

    /// <summary>How many rows all tables have together.</summary>
    public long RowCount => Tables.Sum(table => table.Count);
}
