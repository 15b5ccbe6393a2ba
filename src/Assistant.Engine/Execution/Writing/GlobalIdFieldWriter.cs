using System.Text;
using Assistant.Engine.Planning.Shapes;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes a row's id: the type's name and the key's parts.</summary>
internal sealed class GlobalIdFieldWriter(byte[] prefix, GlobalIdShape shape) : FieldWriter(prefix)
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes($"\"{shape.Format.TypeName}");
    private readonly (int Ordinal, ColumnType Type)[] _key =
        [.. shape.Key.Zip(shape.Format.Key, (output, column) => (output.Ordinal, column.Type))];

    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing)
    {
        var output = writing.Output;
        output.WriteRaw(_start);
        foreach (var (ordinal, type) in _key)
        {
            output.WriteByte((byte)':');
            switch (type)
            {
                case ColumnType.Uuid:
                    output.WriteGuid(writing.Row.GetGuid(ordinal));
                    break;
                case ColumnType.Timestamp:
                    output.WriteMicroseconds(writing.Row.GetTimestamp(ordinal));
                    break;
                case ColumnType.Int32:
                    output.WriteNumber((long)writing.Row.GetInt32(ordinal));
                    break;
                case ColumnType.Int64:
                    output.WriteNumber(writing.Row.GetInt64(ordinal));
                    break;
                default:
                    output.WriteEscaped(writing.Row.GetText(ordinal));
                    break;
            }
        }

        output.WriteByte((byte)'"');
    }
}
