using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Relational;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>The row that a subscriber must be able to see, at the start and again with each event: what the subscription is about.</summary>
public sealed class SubscriptionGuard
{
    /// <summary>Asks for a row by its key.</summary>
    /// <param name="typeName">What the row is.</param>
    /// <param name="table">Its table.</param>
    /// <param name="key">Its key.</param>
    /// <param name="owner">The column that must hold the owner's key, with that; null where whoever sees the row may subscribe.</param>
    public SubscriptionGuard(string typeName, Table table, IReadOnlyList<object> key, (Column Column, Guid Key)? owner = null)
    {
        TypeName = typeName;
        IEnumerable<Column> asked = owner is null ? table.PrimaryKey : [.. table.PrimaryKey, owner.Value.Column];
        Statement = new SqlText(
            WriteStatements.IsVisible(table, owner?.Column), [.. asked.Select(column => new SqlParameterSlot(new LiteralSource(null), column.Type, IsArray: false))]);
        Values = owner is null ? [.. key] : [.. key, owner.Value.Key];
    }

    /// <summary>What the row is.</summary>
    public string TypeName { get; }

    /// <summary>The statement, which row security answers.</summary>
    internal SqlText Statement { get; }

    /// <summary>The key.</summary>
    internal object?[] Values { get; }
}
