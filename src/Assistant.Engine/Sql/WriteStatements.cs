using Assistant.Engine.Relational;

namespace Assistant.Engine.Sql;

/// <summary>Writes the SQL of changes to one row. Parameters are numbered in the order of the columns, then of the key.</summary>
public static class WriteStatements
{
    /// <summary>The refusal of a change to a row that there isn't, or that the writer may not change.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The refusal of a change to a row that was changed meanwhile.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>Adds a row.</summary>
    public static string Insert(Table table, IReadOnlyList<Column> columns) =>
        $"insert into {Name(table)} ({Names(columns)})\nvalues ({Numbers(columns.Count)})\nreturning true";

    /// <summary>Adds a row, or changes it where there is one of its key.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that are given.</param>
    /// <param name="onlyFor">The columns that are unique together.</param>
    /// <param name="fallback">A column that is left as it is, where none to change is given.</param>
    public static string Save(Table table, IReadOnlyList<Column> columns, IReadOnlyList<Column> onlyFor, Column fallback)
    {
        var changed = columns.Except(onlyFor).ToArray();
        var values = columns.Count == 0 ? "default values" : $"({Names(columns)})\nvalues ({Numbers(columns.Count)})";
        var changes = changed.Length == 0
            ? $"{Quote(fallback)} = r.{Quote(fallback)}"
            : string.Join(", ", changed.Select(column => $"{Quote(column)} = excluded.{Quote(column)}"));
        return $"insert into {Name(table)} as r {values}\non conflict ({Names(onlyFor)}) do update set {changes}\nreturning {Names(table.PrimaryKey)}";
    }

    /// <summary>Changes a row; refused as <see cref="NotFound"/> or <see cref="Conflict"/>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that change; where there are none, the row is only asked for.</param>
    /// <param name="ifUnchanged">A column that must hold what the parameter after the key says; null where nothing is asked.</param>
    public static string Update(Table table, IReadOnlyList<Column> columns, Column? ifUnchanged)
    {
        var key = KeyCondition(table, columns.Count);
        var guard = ifUnchanged is null ? string.Empty : $" and {Quote(ifUnchanged)} = ${columns.Count + table.PrimaryKey.Count + 1}";
        // A row is asked for by locking it, since that is what the policies of UPDATE hold for: others may read more than they may change.
        var reason = ifUnchanged is null
            ? $"'{NotFound}'"
            : $"case when exists (select from {Name(table)} where {key} for no key update) then '{Conflict}' else '{NotFound}' end";
        if (columns.Count == 0)
        {
            return $"select app.require(exists (select from {Name(table)} where {key}{guard} for no key update), {reason})";
        }

        var changes = string.Join(", ", columns.Select((column, index) => $"{Quote(column)} = ${index + 1}"));
        return $"with changed as (\n  update {Name(table)} set {changes}\n  where {key}{guard}\n  returning true)\nselect app.require(exists (select from changed), {reason})";
    }

    /// <summary>Whether a row can be seen.</summary>
    /// <param name="table">The table.</param>
    /// <param name="owner">A column that must hold what the parameter after the key says; null where nothing is asked.</param>
    public static string IsVisible(Table table, Column? owner = null)
    {
        var guard = owner is null ? string.Empty : $" and {Quote(owner)} = ${table.PrimaryKey.Count + 1}";
        return $"select exists (select from {Name(table)} where {KeyCondition(table, 0)}{guard})";
    }

    /// <summary>Locks what a function of the row's key locks; refused as <see cref="NotFound"/> where it says that there is none.</summary>
    public static string LockBy(string function, Table table) => $"select app.require({function}({Numbers(table.PrimaryKey.Count)}), '{NotFound}')";

    /// <summary>Locks a row that is to be deleted, so that nothing is added to it. Whether there is one is for the deletion to say.</summary>
    public static string LockForDelete(Table table) => $"select from {Name(table)} where {KeyCondition(table, 0)} for update";

    /// <summary>Deletes a row; refused as <see cref="NotFound"/>.</summary>
    public static string Delete(Table table) =>
        $"with deleted as (\n  delete from {Name(table)}\n  where {KeyCondition(table, 0)}\n  returning true)\nselect app.require(exists (select from deleted), '{NotFound}')";

    private static string KeyCondition(Table table, int before) =>
        string.Join(" and ", table.PrimaryKey.Select((column, index) => $"{Quote(column)} = ${before + index + 1}"));

    private static string Numbers(int count) => string.Join(", ", Enumerable.Range(1, count).Select(number => $"${number}"));

    private static string Names(IReadOnlyList<Column> columns) => string.Join(", ", columns.Select(Quote));

    private static string Name(Table table) => $"{SqlTextWriter.Quote(table.Schema)}.{SqlTextWriter.Quote(table.Name)}";

    private static string Quote(Column column) => SqlTextWriter.Quote(column.Name);
}
