namespace Assistant.Engine.Relational;

/// <summary>What a moment or a day is cut down to, in UTC.</summary>
public enum DateUnit
{
    /// <summary>The day.</summary>
    Day,

    /// <summary>The week, which begins on Monday.</summary>
    Week,

    /// <summary>The month.</summary>
    Month,
}
