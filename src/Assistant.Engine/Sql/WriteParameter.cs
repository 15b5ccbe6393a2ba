using Assistant.Engine.Relational;

namespace Assistant.Engine.Sql;

/// <summary>A value that a write command takes.</summary>
/// <param name="Type">The type of the value, or of the items of an array.</param>
/// <param name="Value">The value; null for SQL's NULL.</param>
/// <param name="IsArray">Whether it is an array.</param>
public readonly record struct WriteParameter(ColumnType Type, object? Value, bool IsArray = false)
{
    /// <summary>A text.</summary>
    public static WriteParameter Text(string? value) => new(ColumnType.Text, value);

    /// <summary>A uuid.</summary>
    public static WriteParameter Uuid(Guid? value) => new(ColumnType.Uuid, value);

    /// <summary>An integer.</summary>
    public static WriteParameter Int32(int? value) => new(ColumnType.Int32, value);

    /// <summary>A bigint.</summary>
    public static WriteParameter Int64(long? value) => new(ColumnType.Int64, value);

    /// <summary>A boolean.</summary>
    public static WriteParameter Boolean(bool? value) => new(ColumnType.Boolean, value);

    /// <summary>A timestamp with time zone.</summary>
    public static WriteParameter Timestamp(DateTime? value) => new(ColumnType.Timestamp, value);
}
