using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Expressions;

/// <summary>One appearance of a table in a statement.</summary>
public sealed class RowAlias
{
    internal RowAlias(string name, Table table, RowAlias? level)
    {
        Name = name;
        Table = table;
        Level = level ?? this;
    }

    /// <summary>The alias, as in <c>t1</c>.</summary>
    public string Name { get; }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>The alias of the level that this row is joined to; itself for the level's own row.</summary>
    public RowAlias Level { get; }

    /// <summary>A column of this row.</summary>
    public ColumnExpression this[Column column] => new(this, column);
}
