namespace Assistant.Engine.TypeSystem;

/// <summary>What <see cref="SchemaBuilder"/> hands to <see cref="Schema"/>.</summary>
internal sealed record SchemaDefinition
{
    public string? Description { get; init; }

    public required IReadOnlyList<AppliedDirective> AppliedDirectives { get; init; }

    public required ObjectType QueryType { get; init; }

    public ObjectType? MutationType { get; init; }

    public ObjectType? SubscriptionType { get; init; }

    public required MetaFields MetaFields { get; init; }

    public required IReadOnlyList<NamedType> Types { get; init; }

    public required IReadOnlyList<DirectiveType> Directives { get; init; }
}
