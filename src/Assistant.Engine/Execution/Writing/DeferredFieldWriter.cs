using System.Text;
using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Leaves a mark where a resolver's value goes, and notes what the resolver is given.</summary>
internal sealed class DeferredFieldWriter(byte[] prefix, DeferredShape shape) : FieldWriter(prefix)
{
    /// <summary>Starts a mark. JSON escapes this byte wherever it stands in a text, so no other has it.</summary>
    public const byte Mark = 0;

    /// <summary>The digits of a mark's number.</summary>
    public const int Digits = 8;

    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing)
    {
        var inputs = new Dictionary<string, object?>(shape.Inputs.Count, StringComparer.Ordinal);
        foreach (var input in shape.Inputs)
        {
            inputs.Add(input.ResponseName, ColumnValueReader.Read(writing.Row, input.Output.Ordinal, input.Column));
        }

        var number = writing.Run.Deferred.Count;
        writing.Run.Deferred.Add(new DeferredValue(shape.Selection, shape.Binding, inputs));
        writing.Output.WriteByte(Mark);
        writing.Output.WriteRaw(Encoding.ASCII.GetBytes(number.ToString("x8", null)));
    }
}
