using System.Text;
using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes the object of a row as the type that a column of the row tells.</summary>
internal sealed class CasesWriter(CasesShape shape, Func<FieldsShape, ObjectWriter> create) : ObjectWriter
{
    private readonly int _kind = shape.Kind.Ordinal;
    private readonly (byte[] Kind, ObjectWriter Object)[] _cases =
        [.. shape.Cases.Select(one => (Encoding.UTF8.GetBytes(one.Key), create(one.Value)))];

    /// <inheritdoc/>
    public override void Write(RowWriting writing)
    {
        var kind = writing.Row.GetText(_kind);
        foreach (var one in _cases)
        {
            if (kind.SequenceEqual(one.Kind))
            {
                one.Object.Write(writing);
                return;
            }
        }

        throw new InvalidOperationException($"No type is of the kind {Encoding.UTF8.GetString(kind)}.");
    }
}
