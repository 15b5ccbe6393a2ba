using Assistant.Engine.Errors;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>A text of bounded length, such as words to search for.</summary>
public sealed record MaxLengthSource(ParameterSource Text, string Argument, int MaxLength) : ParameterSource
{
    /// <inheritdoc/>
    public override object? Resolve(ParameterContext context)
    {
        var value = Text.Resolve(context);
        if (value is string text && text.Length > MaxLength)
        {
            throw new ArgumentRejectedException(
                $"`{Argument}` takes at most {MaxLength} characters, and {text.Length} were given.", ErrorCodes.InvalidArgument);
        }

        return value;
    }
}
