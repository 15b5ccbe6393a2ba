using System.Globalization;

namespace Assistant.Data.Model.Rules;

/// <summary>A number has a least value.</summary>
/// <param name="minimum">The least value.</param>
public sealed class AtLeastAttribute(int minimum) : ValueRuleAttribute
{
    /// <inheritdoc/>
    public override string Requirement => $"must be {minimum} or more";

    /// <inheritdoc/>
    public override bool Holds(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture) >= minimum;
}
