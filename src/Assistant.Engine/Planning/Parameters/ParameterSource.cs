using Assistant.Engine.Errors;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>Where a statement's parameter takes its value from when the plan runs.</summary>
public abstract record ParameterSource
{
    /// <summary>The value for one execution; null for SQL's NULL.</summary>
    /// <exception cref="ArgumentRejectedException">The client's value can't be used.</exception>
    public abstract object? Resolve(ParameterContext context);

    /// <summary>The value for one execution, as PostgreSQL can take it.</summary>
    /// <exception cref="ArgumentRejectedException">The client's value can't be used.</exception>
    public object? Bind(ParameterContext context)
    {
        var value = Resolve(context);
        var isStorable = value switch
        {
            string text => StorableText.IsStorable(text),
            IReadOnlyList<object?> items => items.All(item => item is not string text || StorableText.IsStorable(text)),
            _ => true,
        };
        return isStorable ? value : throw new ArgumentRejectedException("A text can't hold the character U+0000.", ErrorCodes.InvalidArgument);
    }
}
