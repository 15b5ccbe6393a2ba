namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes JSON that is the same for every row.</summary>
internal sealed class ConstantFieldWriter(byte[] prefix, byte[] json) : FieldWriter(prefix)
{
    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing) => writing.Output.WriteRaw(json);
}
