using Assistant.Engine.Errors;
using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes a computed decimal; null, with an error, where the scalar can't hold it.</summary>
internal sealed class DecimalFieldWriter(byte[] prefix, DecimalShape shape) : FieldWriter(prefix)
{
    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing)
    {
        if (writing.Row.IsNull(shape.Output.Ordinal))
        {
            writing.Output.WriteNull();
        }
        else if (writing.Row.TryGetDecimal(shape.Output.Ordinal, out var value))
        {
            writing.Output.WriteNumber(value);
        }
        else
        {
            writing.Output.WriteNull();
            writing.Run.Report(new GraphQLError
            {
                Message = "The value isn't a number that a Decimal can hold: it has more digits, or is none at all.",
                Code = ErrorCodes.NumberOutOfRange,
                Path = shape.GroupStep is { } step ? [.. shape.Path.Take(step), writing.Group, .. shape.Path.Skip(step)] : shape.Path,
                Locations = shape.Selection.Locations,
            });
        }
    }
}
