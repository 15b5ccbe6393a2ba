using Assistant.Engine.Errors;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>A list of an exact number of items that each fit a real, such as an embedding.</summary>
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

        if (value is IReadOnlyList<object?> numbers && numbers.Any(number => number is double and (> float.MaxValue or < float.MinValue)))
        {
            throw new ArgumentRejectedException(
                $"`{Argument}` takes numbers between {float.MinValue:R} and {float.MaxValue:R}.", ErrorCodes.InvalidArgument);
        }

        return value;
    }
}
