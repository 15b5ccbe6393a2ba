namespace Assistant.Engine.Sql;

/// <summary>Who writes.</summary>
public sealed record WriteSession
{
    /// <summary>The claims that the transaction takes on, a JSON object.</summary>
    public required string ClaimsJson { get; init; }

    /// <summary>False where the token narrows an administrator to an ordinary person.</summary>
    public required bool MayBeAdmin { get; init; }

    /// <summary>The person whom the server remembers for the token.</summary>
    public required KnownReader Known { get; init; }

    /// <summary>The person and the kind of reader, as <see cref="IBatchReader.Reader"/> says them; the database refuses to begin for another.</summary>
    public required string Reader { get; init; }
}
