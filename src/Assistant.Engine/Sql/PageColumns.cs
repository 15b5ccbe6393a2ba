using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;

namespace Assistant.Engine.Sql;

/// <summary>What the page of a level hands to the joins around it, collected while those are written.</summary>
internal sealed class PageColumns
{
    private readonly LevelIntent _level;
    private readonly List<(SqlExpression Expression, string Name)> _columns = [];

    /// <summary>Prepares the columns of a level's page.</summary>
    public PageColumns(LevelIntent level)
    {
        _level = level;
    }

    /// <summary>The columns that were asked for.</summary>
    public IReadOnlyList<(SqlExpression Expression, string Name)> Columns => _columns;

    /// <summary>The name, outside the page, of a column of the level's own row; null for the row of a join around the page.</summary>
    public string? Find(ColumnExpression column)
    {
        if (column.Row != _level.Row)
        {
            return null;
        }

        Add(column, column.Column.Name);
        return $"{_level.Row.Name}.{SqlTextWriter.Quote(column.Column.Name)}";
    }

    /// <summary>The name, outside the page, of a term of the order that is no column of the level's own row; null for others.</summary>
    public string? FindComputed(SqlExpression expression)
    {
        if (expression is ColumnExpression column && column.Row == _level.Row)
        {
            return null;
        }

        for (var i = 0; i < _level.Order.Count; i++)
        {
            if (_level.Order[i].Expression == expression)
            {
                Add(expression, $"order_{i}");
                return $"{_level.Row.Name}.order_{i}";
            }
        }

        return null;
    }

    private void Add(SqlExpression expression, string name)
    {
        if (!_columns.Exists(column => column.Name == name))
        {
            _columns.Add((expression, name));
        }
    }
}
