using Assistant.Data.RowSecurity;
using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Mapping;

/// <summary>The enum <c>Policy</c>, whose values are the rules of row security.</summary>
internal static class PolicyEnum
{
    /// <summary>The enum of some rules.</summary>
    public static EnumType Create(IReadOnlyList<RowRule> rules) => new()
    {
        Name = "Policy",
        Description = "The rules about who may see or change what. Each is a policy of the database, too.",
        Values = [.. rules.Select(rule => new EnumValue { Name = rule.Name, Description = rule.Description })],
    };
}
