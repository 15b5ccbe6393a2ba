namespace Assistant.Engine.Relational;

/// <summary>What is computed from many rows at once.</summary>
public enum AggregateFunction
{
    /// <summary>How many rows there are.</summary>
    Count,

    /// <summary>The smallest value, or the earliest.</summary>
    Min,

    /// <summary>The greatest value, or the latest.</summary>
    Max,

    /// <summary>The sum of the values.</summary>
    Sum,

    /// <summary>The mean of the values.</summary>
    Average,
}
