namespace Assistant.Data.Model;

/// <summary>
/// Marks a property whose column is more private than its row: the API role has no SELECT on it, and it's read through a guarded view
/// whose rule is narrower. The mapped property carries the annotation <see cref="ModelAnnotations.Guarded"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GuardedAttribute : Attribute;
