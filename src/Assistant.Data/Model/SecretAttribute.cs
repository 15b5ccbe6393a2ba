namespace Assistant.Data.Model;

/// <summary>
/// Marks a property whose column never leaves the server: the API role has no SELECT on it, and the graph has no field,
/// filter or order for it. The mapped property carries the annotation <see cref="ModelAnnotations.Secret"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
