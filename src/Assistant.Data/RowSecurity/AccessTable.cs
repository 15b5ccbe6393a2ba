using System.Collections.Frozen;
using Assistant.Data.Modules.Calendar;
using Assistant.Data.Modules.Chats;
using Assistant.Data.Modules.Focus;
using Assistant.Data.Modules.Identity;
using Assistant.Data.Modules.Integrations;
using Assistant.Data.Modules.Operations;
using Assistant.Data.Modules.Productivity;
using Assistant.Data.Modules.Slack;
using Assistant.Data.Modules.Teams;

namespace Assistant.Data.RowSecurity;

/// <summary>
/// Who may do what, for every entity: the source of the graph's directives, and what the database's policies and grants are
/// compared with by a test.
/// </summary>
public static class AccessTable
{
    private static readonly FrozenDictionary<Type, TableAccess> ByType =
        IdentityAccess.Tables
            .Concat(ChatsAccess.Tables)
            .Concat(FocusAccess.Tables)
            .Concat(ProductivityAccess.Tables)
            .Concat(TeamsAccess.Tables)
            .Concat(IntegrationsAccess.Tables)
            .Concat(SlackAccess.Tables)
            .Concat(CalendarAccess.Tables)
            .Concat(OperationsAccess.Tables)
            .ToFrozenDictionary(table => table.EntityType);

    /// <summary>All entities.</summary>
    public static IReadOnlyCollection<TableAccess> All => ByType.Values;

    /// <summary>The access of an entity.</summary>
    /// <param name="entityType">The entity's CLR type.</param>
    /// <exception cref="KeyNotFoundException">The type is no entity of the model.</exception>
    public static TableAccess For(Type entityType) =>
        ByType.TryGetValue(entityType, out var access)
            ? access
            : throw new KeyNotFoundException($"{entityType.Name} has no entry in the access table.");

    /// <summary>As <see cref="For(Type)"/>.</summary>
    public static TableAccess For<TEntity>() => For(typeof(TEntity));
}
