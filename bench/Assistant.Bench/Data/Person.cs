namespace Assistant.Bench.Data;

/// <summary>A person of the database in whose name requests are sent, with what they ask for.</summary>
public sealed record Person
{
    /// <summary>The key in <c>users</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The address, for the token.</summary>
    public required string Email { get; init; }

    /// <summary>Some of the person's chats.</summary>
    public required IReadOnlyList<Guid> Chats { get; init; }

    /// <summary>Some of the person's votes, by chat and message.</summary>
    public required IReadOnlyList<(Guid Chat, Guid Message)> Votes { get; init; }

    /// <summary>A date that about half of the person's messages are after.</summary>
    public required DateTime After { get; init; }

    /// <summary>A word that some titles of the person's chats contain.</summary>
    public required string TitleWord { get; init; }

    /// <summary>A word that some answers in those chats contain.</summary>
    public required string ContentWord { get; init; }

    /// <summary>The teams that the person is a VIEWER of.</summary>
    public required IReadOnlyList<Guid> ViewedTeams { get; init; }

    /// <summary>The person's teams that got shares of LIMITED_ACCESS, where nothing else lets the person read what is shared.</summary>
    public required IReadOnlyList<Guid> ReceivingTeams { get; init; }

    /// <summary>The Slack workspaces of the person's teams.</summary>
    public required IReadOnlyList<Guid> Workspaces { get; init; }

    /// <summary>The beginning of the last 30 days in which anybody used a model.</summary>
    public required DateTime UsageAfter { get; init; }
}
