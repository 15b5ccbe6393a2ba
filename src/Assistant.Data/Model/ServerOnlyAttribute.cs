namespace Assistant.Data.Model;

/// <summary>
/// Marks a property, or a whole entity, that exists for the database alone (a denormalised owner, a search vector) and isn't
/// part of the graph. It isn't secret: policies and plans may read it under the API role. The mapped property or entity type
/// carries the annotation <see cref="ModelAnnotations.ServerOnly"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class ServerOnlyAttribute : Attribute;
