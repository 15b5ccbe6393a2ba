using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes a column.</summary>
internal sealed class ColumnFieldWriter(byte[] prefix, ColumnShape shape) : FieldWriter(prefix)
{
    private readonly int _ordinal = shape.Output.Ordinal;
    private readonly ColumnValueWriter _value = new(shape.Column);

    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing) => _value.Write(writing.Output, writing.Row, _ordinal);
}
