using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mapping;

/// <summary>A line of <c>docs/column-map.csv</c>: where a column of one of the five systems has gone.</summary>
/// <param name="Module">The module of the table.</param>
/// <param name="Table">The table.</param>
/// <param name="Column">The column; empty for one that is never stored.</param>
/// <param name="Field">The field, <c>Type.field</c>; empty for a secret.</param>
/// <param name="Exposure">How it shows.</param>
/// <param name="Source">The system, its table and its column.</param>
public sealed record MappedColumn(string Module, string Table, string Column, string Field, string Exposure, string Source)
{
    /// <summary>A field shows the value.</summary>
    public const string Read = "read";

    /// <summary>A field leads to the row whose key this is.</summary>
    public const string Relation = "relation";

    /// <summary>A field shows what follows from the value.</summary>
    public const string Derived = "derived";

    /// <summary>Nothing shows it.</summary>
    public const string Secret = "secret";

    /// <summary>A secret without a column of its own.</summary>
    public const string NeverStored = "never stored";

    /// <summary>All lines.</summary>
    public static IReadOnlyList<MappedColumn> All { get; } =
    [
        .. File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs/column-map.csv")).Skip(1).Select(line => line.Split(','))
            .Select(cells => new MappedColumn(cells[0], cells[1], cells[2], cells[3], cells[4], string.Join('.', cells[5..8]))),
    ];
}
