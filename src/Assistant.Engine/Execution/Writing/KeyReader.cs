using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Relational;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Tells the rows of a level apart by the bytes of their keys.</summary>
internal sealed class KeyReader(IReadOnlyList<OutputColumn> key)
{
    private readonly (int Ordinal, ColumnType Type)[] _columns =
        [.. key.Select(output => (output.Ordinal, output.Expression.Type))];

    /// <summary>Whether there are columns to tell rows apart by.</summary>
    public bool IsEmpty => _columns.Length == 0;

    /// <summary>Whether the level has no row here.</summary>
    public bool IsMissing(IRowReader row) => row.IsNull(_columns[0].Ordinal);

    /// <summary>Compares the row's key with the one in the buffer, and puts it there where it differs.</summary>
    /// <returns>True where they were equal.</returns>
    public bool Matches(IRowReader row, JsonBuffer current, JsonBuffer scratch)
    {
        scratch.Clear();
        Span<byte> bytes = stackalloc byte[16];
        foreach (var (ordinal, type) in _columns)
        {
            switch (type)
            {
                case ColumnType.Uuid:
                    row.GetGuid(ordinal).TryWriteBytes(bytes);
                    scratch.WriteRaw(bytes);
                    break;
                case ColumnType.Timestamp:
                    scratch.WriteMicroseconds(row.GetTimestamp(ordinal));
                    break;
                case ColumnType.Int64:
                    scratch.WriteNumber(row.GetInt64(ordinal));
                    break;
                case ColumnType.Int32:
                    scratch.WriteNumber((long)row.GetInt32(ordinal));
                    break;
                default:
                    scratch.WriteString(row.GetText(ordinal));
                    break;
            }

            scratch.WriteByte(0);
        }

        if (scratch.Written.SequenceEqual(current.Written))
        {
            return true;
        }

        current.Clear();
        current.WriteRaw(scratch.Written);
        return false;
    }
}
