using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Relational;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>The row that a subscriber must be able to see, at the start and again with each event: what the subscription is about.</summary>
public sealed class SubscriptionGuard
{
    /// <summary>Asks for a row by its key.</summary>
    public SubscriptionGuard(string typeName, Table table, IReadOnlyList<object> key)
    {
        TypeName = typeName;
        Statement = new SqlText(
            WriteStatements.IsVisible(table), [.. table.PrimaryKey.Select(column => new SqlParameterSlot(new LiteralSource(null), column.Type, IsArray: false))]);
        Values = [.. key];
    }

    /// <summary>What the row is.</summary>
    public string TypeName { get; }

    /// <summary>The statement, which row security answers.</summary>
    internal SqlText Statement { get; }

    /// <summary>The key.</summary>
    internal object?[] Values { get; }
}
