namespace Assistant.Engine.Planning.Parameters;

/// <summary>Where a statement's parameter takes its value from when the plan runs.</summary>
public abstract record ParameterSource
{
    /// <summary>The value for one execution; null for SQL's NULL.</summary>
    /// <exception cref="ArgumentRejectedException">The client's value can't be used.</exception>
    public abstract object? Resolve(ParameterContext context);
}
