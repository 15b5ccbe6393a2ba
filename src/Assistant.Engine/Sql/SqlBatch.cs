namespace Assistant.Engine.Sql;

/// <summary>Statements to run in one round trip.</summary>
public sealed record SqlBatch
{
    /// <summary>The claims that the transaction takes on, a JSON object.</summary>
    public required string ClaimsJson { get; init; }

    /// <summary>False where the token narrows an administrator to an ordinary person.</summary>
    public required bool MayBeAdmin { get; init; }

    /// <summary>The person whom the server remembers for the token; null where the database must find out.</summary>
    public KnownReader? Known { get; init; }

    /// <summary>The statements.</summary>
    public required IReadOnlyList<SqlText> Statements { get; init; }

    /// <summary>Whether PostgreSQL shall keep one plan of each statement for all values. Only for a known reader.</summary>
    public bool UsesGenericPlans { get; init; }

    /// <summary>The values of each statement's parameters.</summary>
    public required IReadOnlyList<object?[]> Values { get; init; }
}
