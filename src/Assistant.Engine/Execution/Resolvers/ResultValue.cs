using System.Text.Json;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>A value of an answer, complete and checked, that can be written more than once.</summary>
public abstract class ResultValue
{
    /// <summary>The value null.</summary>
    public static ResultValue Null { get; } = new ResultNull();

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => ReferenceEquals(this, Null);

    /// <summary>Writes the value as one JSON value.</summary>
    public abstract void WriteTo(Utf8JsonWriter writer);
}
