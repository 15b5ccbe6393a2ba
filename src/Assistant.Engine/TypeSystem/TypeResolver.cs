namespace Assistant.Engine.TypeSystem;

/// <summary>Tells the name of the object type that a value of an interface or union has.</summary>
/// <param name="value">The resolved value, never null.</param>
/// <returns>The object type's name; null when the value is none of the possible types, which is a field error.</returns>
public delegate string? TypeResolver(object value);
