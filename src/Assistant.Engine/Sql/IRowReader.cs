namespace Assistant.Engine.Sql;

/// <summary>The columns of a result's current row. Spans are valid until the next call.</summary>
public interface IRowReader
{
    /// <summary>Whether a column is NULL; the other members must not be called for one that is.</summary>
    bool IsNull(int ordinal);

    /// <summary>A boolean.</summary>
    bool GetBoolean(int ordinal);

    /// <summary>A smallint.</summary>
    short GetInt16(int ordinal);

    /// <summary>An integer.</summary>
    int GetInt32(int ordinal);

    /// <summary>A bigint.</summary>
    long GetInt64(int ordinal);

    /// <summary>A real.</summary>
    float GetSingle(int ordinal);

    /// <summary>A double precision.</summary>
    double GetDouble(int ordinal);

    /// <summary>A numeric.</summary>
    decimal GetDecimal(int ordinal);

    /// <summary>A numeric, where a decimal can hold it; PostgreSQL's has more digits, and values that are no numbers.</summary>
    bool TryGetDecimal(int ordinal, out decimal value);

    /// <summary>A uuid.</summary>
    Guid GetGuid(int ordinal);

    /// <summary>A timestamp with time zone, in UTC.</summary>
    DateTime GetTimestamp(int ordinal);

    /// <summary>A date.</summary>
    DateOnly GetDate(int ordinal);

    /// <summary>A text, in UTF-8.</summary>
    ReadOnlySpan<byte> GetText(int ordinal);

    /// <summary>A jsonb, in UTF-8.</summary>
    ReadOnlySpan<byte> GetJson(int ordinal);

    /// <summary>A real[].</summary>
    float[] GetSingles(int ordinal);
}
