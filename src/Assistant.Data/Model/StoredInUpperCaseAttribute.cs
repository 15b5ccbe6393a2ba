namespace Assistant.Data.Model;

/// <summary>Marks an enum whose members are stored in UPPER_SNAKE_CASE, as some of the sources have it, instead of snake_case.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class StoredInUpperCaseAttribute : Attribute;
