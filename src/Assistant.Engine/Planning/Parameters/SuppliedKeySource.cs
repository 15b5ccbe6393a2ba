namespace Assistant.Engine.Planning.Parameters;

/// <summary>One part of the key that a mutation or an event supplies for a field.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Index">Which part of the key.</param>
public sealed record SuppliedKeySource(string Field, int Index) : ParameterSource
{
    /// <inheritdoc/>
    public override object Resolve(ParameterContext context) => context.Supplied[Field][Index];
}
