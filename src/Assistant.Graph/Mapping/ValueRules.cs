using System.Globalization;
using System.Reflection;
using Assistant.Data.Model.Rules;
using Assistant.Engine.Relational;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Graph.Mapping;

/// <summary>What must hold for the values of a property: what its entity says, and what its column's type can hold.</summary>
internal static class ValueRules
{
    /// <summary>The rules of a property.</summary>
    public static IReadOnlyList<ValueRule> Of(IProperty property) =>
    [
        .. (property.PropertyInfo?.GetCustomAttributes<ValueRuleAttribute>() ?? []).Select(rule => new ValueRule(rule.Requirement, rule.Holds)),
        .. property.GetPrecision() is { } precision ? [FitsDigits(precision, property.GetScale() ?? 0)] : Array.Empty<ValueRule>(),
    ];

    // PostgreSQL rounds the fraction, and refuses what has too many digits before it.
    private static ValueRule FitsDigits(int precision, int scale)
    {
        var limit = (decimal)Math.Pow(10, precision - scale);
        return new ValueRule(
            $"must be less than {limit.ToString(CultureInfo.InvariantCulture)}",
            value => value is not decimal number || Math.Abs(decimal.Round(number, scale, MidpointRounding.AwayFromZero)) < limit);
    }
}
