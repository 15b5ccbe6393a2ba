using System.Text;
using Assistant.Engine.Relational;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes a column's value as the GraphQL scalar or enum that shows it.</summary>
internal sealed class ColumnValueWriter
{
    private readonly ColumnType _type;
    private readonly (byte[] Stored, byte[] Json)[] _members;

    /// <summary>Prepares the writer of a column.</summary>
    public ColumnValueWriter(Column column)
    {
        _type = column.Type;
        _members = [.. column.EnumValues.Select(member =>
            (Encoding.UTF8.GetBytes(member.Stored), Encoding.UTF8.GetBytes($"\"{member.Name}\"")))];
    }

    /// <summary>Writes the value, or null where it is missing.</summary>
    public void Write(JsonBuffer output, IRowReader row, int ordinal)
    {
        if (row.IsNull(ordinal))
        {
            output.WriteNull();
            return;
        }

        switch (_type)
        {
            case ColumnType.Text:
                output.WriteString(row.GetText(ordinal));
                break;
            case ColumnType.Enum:
                WriteMember(output, row.GetText(ordinal));
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
            case ColumnType.Numeric:
                output.WriteNumber(row.GetDecimal(ordinal));
                break;
            case ColumnType.JsonText:
                output.WriteRaw(row.GetText(ordinal));
                break;
            case ColumnType.Json:
                output.WriteRaw(row.GetJson(ordinal));
                break;
            default:
                WriteComposed(output, row, ordinal);
                break;
        }
    }

    private void WriteComposed(JsonBuffer output, IRowReader row, int ordinal)
    {
        if (_type == ColumnType.SingleArray)
        {
            WriteArray(output, row.GetSingles(ordinal));
            return;
        }

        output.WriteByte((byte)'"');
        switch (_type)
        {
            case ColumnType.Uuid:
                output.WriteGuid(row.GetGuid(ordinal));
                break;
            case ColumnType.Timestamp:
                output.WriteTimestamp(row.GetTimestamp(ordinal));
                break;
            case ColumnType.Date:
                output.WriteDate(row.GetDate(ordinal));
                break;
            default:
                throw new InvalidOperationException($"No value is written for {_type}.");
        }

        output.WriteByte((byte)'"');
    }

    private void WriteMember(JsonBuffer output, ReadOnlySpan<byte> stored)
    {
        foreach (var member in _members)
        {
            if (stored.SequenceEqual(member.Stored))
            {
                output.WriteRaw(member.Json);
                return;
            }
        }

        throw new InvalidOperationException("A stored value isn't one of its enum.");
    }

    private static void WriteArray(JsonBuffer output, float[] values)
    {
        output.WriteByte((byte)'[');
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                output.WriteByte((byte)',');
            }

            output.WriteNumber(values[i]);
        }

        output.WriteByte((byte)']');
    }
}
