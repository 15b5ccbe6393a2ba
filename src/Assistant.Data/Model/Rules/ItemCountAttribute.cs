namespace Assistant.Data.Model.Rules;

/// <summary>A list has a fixed number of items.</summary>
/// <param name="count">The number.</param>
public sealed class ItemCountAttribute(int count) : ValueRuleAttribute
{
    /// <inheritdoc/>
    public override string Requirement => $"must have exactly {count} items";

    /// <inheritdoc/>
    public override bool Holds(object value) => value is IReadOnlyCollection<object?> items && items.Count == count;
}
