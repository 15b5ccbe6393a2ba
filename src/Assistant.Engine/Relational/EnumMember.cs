namespace Assistant.Engine.Relational;

/// <summary>One value of an enum column.</summary>
/// <param name="Name">Its GraphQL name, UPPER_SNAKE_CASE.</param>
/// <param name="Stored">The text that PostgreSQL stores.</param>
/// <param name="Description">What the value means, for the schema.</param>
public sealed record EnumMember(string Name, string Stored, string Description);
