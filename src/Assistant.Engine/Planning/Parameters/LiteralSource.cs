namespace Assistant.Engine.Planning.Parameters;

/// <summary>A value that stands in the document.</summary>
public sealed record LiteralSource(object? Value) : ParameterSource
{
    /// <inheritdoc/>
    public override object? Resolve(ParameterContext context) => Value;
}
