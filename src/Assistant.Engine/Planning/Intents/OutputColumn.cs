using Assistant.Engine.Planning.Expressions;

namespace Assistant.Engine.Planning.Intents;

/// <summary>A value that a level hands on: to the result, to the level below, or both.</summary>
public sealed class OutputColumn(SqlExpression expression, string name)
{
    /// <summary>The value.</summary>
    public SqlExpression Expression { get; } = expression;

    /// <summary>Its name outside the level.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the result holds it.</summary>
    public bool IsSelected { get; internal set; }

    /// <summary>Its place in the result, from 0; set when the statement is written, -1 where it isn't selected.</summary>
    public int Ordinal { get; internal set; } = -1;
}
