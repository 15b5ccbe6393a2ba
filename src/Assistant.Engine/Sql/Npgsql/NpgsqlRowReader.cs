using System.Buffers;
using Npgsql;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>The columns of the driver's current row; texts are handed on as the bytes that PostgreSQL sent.</summary>
internal sealed class NpgsqlRowReader(NpgsqlDataReader reader) : IRowReader, IDisposable
{
    private byte[] _scratch = ArrayPool<byte>.Shared.Rent(4096);

    /// <inheritdoc/>
    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    /// <inheritdoc/>
    public bool GetBoolean(int ordinal) => reader.GetBoolean(ordinal);

    /// <inheritdoc/>
    public short GetInt16(int ordinal) => reader.GetInt16(ordinal);

    /// <inheritdoc/>
    public int GetInt32(int ordinal) => reader.GetInt32(ordinal);

    /// <inheritdoc/>
    public long GetInt64(int ordinal) => reader.GetInt64(ordinal);

    /// <inheritdoc/>
    public float GetSingle(int ordinal) => reader.GetFloat(ordinal);

    /// <inheritdoc/>
    public double GetDouble(int ordinal) => reader.GetDouble(ordinal);

    /// <inheritdoc/>
    public decimal GetDecimal(int ordinal) => reader.GetDecimal(ordinal);

    /// <inheritdoc/>
    public bool TryGetDecimal(int ordinal, out decimal value)
    {
        try
        {
            value = reader.GetDecimal(ordinal);
            return true;
        }
        catch (Exception error) when (error is OverflowException or InvalidCastException)
        {
            value = default;
            return false;
        }
    }

    /// <inheritdoc/>
    public Guid GetGuid(int ordinal) => reader.GetGuid(ordinal);

    /// <inheritdoc/>
    public DateTime GetTimestamp(int ordinal) => reader.GetDateTime(ordinal);

    /// <inheritdoc/>
    public DateOnly GetDate(int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> GetText(int ordinal) => GetBytes(ordinal, skip: 0);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> GetJson(int ordinal)
    {
        // jsonb's binary form is a version number, 1, and the text.
        return GetBytes(ordinal, skip: 1);
    }

    /// <inheritdoc/>
    public float[] GetSingles(int ordinal) => reader.GetFieldValue<float[]>(ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_scratch);
        _scratch = [];
    }

    private ReadOnlySpan<byte> GetBytes(int ordinal, int skip)
    {
        var length = (int)reader.GetBytes(ordinal, 0, null, 0, 0);
        if (length > _scratch.Length)
        {
            ArrayPool<byte>.Shared.Return(_scratch);
            _scratch = ArrayPool<byte>.Shared.Rent(length);
        }

        reader.GetBytes(ordinal, 0, _scratch, 0, length);
        return _scratch.AsSpan(skip, length - skip);
    }
}
