using Assistant.Engine.Errors;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>A list that must have an exact number of items, such as an embedding.</summary>
public sealed record LengthCheckedSource(ParameterSource List, string Argument, int Length) : ParameterSource
{
    /// <inheritdoc/>
    public override object? Resolve(ParameterContext context)
    {
        var value = List.Resolve(context);
        if (value is IReadOnlyList<object?> list && list.Count != Length)
        {
            throw new ArgumentRejectedException(
                $"`{Argument}` takes exactly {Length} numbers, and {list.Count} were given.", ErrorCodes.InvalidArgument);
        }

        return value;
    }
}
