using System.Buffers.Binary;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Paging;
using Assistant.Engine.Relational;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes the cursors that <see cref="CursorFormat"/> reads.</summary>
internal sealed class CursorWriter(CursorFormat format, IReadOnlyList<OutputColumn> values)
{
    private readonly int[] _ordinals = [.. values.Select(value => value.Ordinal)];

    /// <summary>Writes the row's cursor in quotation marks.</summary>
    public void Write(JsonBuffer output, IRowReader row, JsonBuffer scratch)
    {
        scratch.Clear();
        Span<byte> hash = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(hash, format.OrderHash);
        scratch.WriteRaw(hash);
        for (var i = 0; i < _ordinals.Length; i++)
        {
            scratch.WriteByte(i == 0 ? (byte)'[' : (byte)',');
            WriteValue(scratch, row, _ordinals[i], format.Types[i]);
        }

        scratch.WriteByte((byte)']');
        output.WriteByte((byte)'"');
        output.WriteBase64Url(scratch.Written);
        output.WriteByte((byte)'"');
    }

    private static void WriteValue(JsonBuffer output, IRowReader row, int ordinal, ColumnType type)
    {
        if (row.IsNull(ordinal))
        {
            output.WriteNull();
            return;
        }

        switch (type)
        {
            case ColumnType.Text or ColumnType.Enum:
                output.WriteString(row.GetText(ordinal));
                break;
            case ColumnType.Boolean:
                output.WriteBoolean(row.GetBoolean(ordinal));
                break;
            case ColumnType.Int16:
                output.WriteNumber((long)row.GetInt16(ordinal));
                break;
            case ColumnType.Int32:
                output.WriteNumber((long)row.GetInt32(ordinal));
                break;
            case ColumnType.Int64:
                output.WriteNumber(row.GetInt64(ordinal));
                break;
            case ColumnType.Single:
                output.WriteNumber(row.GetSingle(ordinal));
                break;
            case ColumnType.Double:
                output.WriteNumber(row.GetDouble(ordinal));
                break;
            case ColumnType.Timestamp:
                output.WriteMicroseconds(row.GetTimestamp(ordinal));
                break;
            case ColumnType.Date:
                output.WriteNumber((long)row.GetDate(ordinal).DayNumber);
                break;
            case ColumnType.Numeric:
                output.WriteByte((byte)'"');
                output.WriteNumber(row.GetDecimal(ordinal));
                output.WriteByte((byte)'"');
                break;
            case ColumnType.Uuid:
                output.WriteByte((byte)'"');
                output.WriteGuid(row.GetGuid(ordinal));
                output.WriteByte((byte)'"');
                break;
            default:
                throw new InvalidOperationException($"No order uses {type}.");
        }
    }
}
