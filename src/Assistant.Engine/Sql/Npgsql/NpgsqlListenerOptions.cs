using Assistant.Engine.Sql.Topics;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>How notifications are heard.</summary>
public sealed record NpgsqlListenerOptions
{
    /// <summary>A connection string that leads to PostgreSQL itself: a pooler that shares connections between transactions loses LISTEN.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The channel whose payloads are topics, <c>kind:key</c>, or <c>kind:key@origin</c> where the instance of that origin needn't hear.</summary>
    public required string Channel { get; init; }

    /// <summary>This instance's origin.</summary>
    public required TopicOrigin Origin { get; init; }
}
