namespace Assistant.Engine.Relational;

/// <summary>
/// An argument of a connection that picks and ranks rows by something else than a filter: full text, similarity. Where it is
/// given, its rank comes before any other order. The texts are SQL in which <c>{row}</c> is the row's alias, <c>{source}</c>
/// the alias of <see cref="Source"/> and <c>{value}</c> the argument.
/// </summary>
public sealed record RankArgument
{
    /// <summary>The argument's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its GraphQL type, as in <c>[Float!]</c>.</summary>
    public required string TypeReference { get; init; }

    /// <summary>What it does, for the schema.</summary>
    public required string Description { get; init; }

    /// <summary>The parameter's type in PostgreSQL.</summary>
    public required ColumnType ParameterType { get; init; }

    /// <summary>A set-returning expression to join, as in <c>app.search_documents({value})</c>; null where the row alone ranks.</summary>
    public string? Source { get; init; }

    /// <summary>Which rows take part, as in <c>{source}.id = {row}.id</c>.</summary>
    public required string Condition { get; init; }

    /// <summary>The rank, real and not null for the rows that take part; higher is better and comes first.</summary>
    public required string Rank { get; init; }

    /// <summary>The most characters that a text may have; null where any number will do.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The exact number of items that a list must have; null where any number will do.</summary>
    public int? RequiredLength { get; init; }
}
