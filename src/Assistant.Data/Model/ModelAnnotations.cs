using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.Model;

/// <summary>The annotations by which the EF Core model carries what EF Core itself has no word for.</summary>
public static class ModelAnnotations
{
    /// <summary>Set to true on a property marked <see cref="SecretAttribute"/>.</summary>
    public const string Secret = "Assistant:Secret";

    /// <summary>Set to true on a property marked <see cref="GuardedAttribute"/>.</summary>
    public const string Guarded = "Assistant:Guarded";

    /// <summary>Set to true on a property or entity type marked <see cref="ServerOnlyAttribute"/>.</summary>
    public const string ServerOnly = "Assistant:ServerOnly";

    /// <summary>Set on a B-tree index over all rows: for each column whether it is descending, which EF Core's model at run time doesn't keep.</summary>
    public const string Directions = "Assistant:Directions";

    /// <summary>Whether each column of the index is descending; null where the index doesn't have all rows in an order.</summary>
    public static IReadOnlyList<bool>? FindDirections(this IReadOnlyIndex index) => (bool[]?)index.FindAnnotation(Directions)?.Value;

    /// <summary>Whether the property's column never leaves the server.</summary>
    public static bool IsSecret(this IReadOnlyProperty property) => property.FindAnnotation(Secret) is not null;

    /// <summary>Whether the property's column is read through a guarded view alone.</summary>
    public static bool IsGuarded(this IReadOnlyProperty property) => property.FindAnnotation(Guarded) is not null;

    /// <summary>Whether the property exists for the database alone.</summary>
    public static bool IsServerOnly(this IReadOnlyProperty property) => property.FindAnnotation(ServerOnly) is not null;

    /// <summary>Whether the whole entity exists for the database alone.</summary>
    public static bool IsServerOnly(this IReadOnlyEntityType entityType) => entityType.FindAnnotation(ServerOnly) is not null;

    internal static void ApplyMarks(ModelBuilder builder)
    {
        foreach (var entityType in builder.Model.GetEntityTypes())
        {
            if (entityType.ClrType.IsDefined(typeof(ServerOnlyAttribute)))
            {
                entityType.SetAnnotation(ServerOnly, true);
            }

            foreach (var index in entityType.GetIndexes().Where(index => index.GetFilter() is null && index.GetMethod() is null))
            {
                // No list of directions stands for ascending, and an empty one for descending.
                index.SetAnnotation(Directions, index.Properties.Select((_, place) => index.IsDescending is { } all && (all.Count == 0 || all[place])).ToArray());
            }

            foreach (var property in entityType.GetProperties())
            {
                if (property.PropertyInfo?.IsDefined(typeof(SecretAttribute)) is true)
                {
                    property.SetAnnotation(Secret, true);
                }

                if (property.PropertyInfo?.IsDefined(typeof(GuardedAttribute)) is true)
                {
                    property.SetAnnotation(Guarded, true);
                }

                if (property.PropertyInfo?.IsDefined(typeof(ServerOnlyAttribute)) is true)
                {
                    property.SetAnnotation(ServerOnly, true);
                }
            }
        }
    }
}
