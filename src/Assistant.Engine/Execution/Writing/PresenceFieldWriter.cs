namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes whether a column has a value.</summary>
internal sealed class PresenceFieldWriter(byte[] prefix, int ordinal) : FieldWriter(prefix)
{
    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing) => writing.Output.WriteBoolean(!writing.Row.IsNull(ordinal));
}
