using System.Text.Json.Nodes;
using Assistant.Bench.Data;

namespace Assistant.Bench.Queries;

/// <summary>One compared query, in the words of each kind of server.</summary>
public sealed record BenchQuery
{
    /// <summary>The short name: Q1 to Q8.</summary>
    public required string Name { get; init; }

    /// <summary>What it asks, in words.</summary>
    public required string Description { get; init; }

    /// <summary>Whether it writes; it runs on a copy of the database then.</summary>
    public bool IsMutation { get; init; }

    /// <summary>The document for servers with HotChocolate's conventions.</summary>
    public required string HotChocolate { get; init; }

    /// <summary>The document for PostGraphile; aliases give it the same shape of answer.</summary>
    public required string PostGraphile { get; init; }

    /// <summary>The sets of variables that a person's requests rotate over; none for who has nothing of the kind.</summary>
    public required Func<Person, IReadOnlyList<QueryVariables>> VariablesOf { get; init; }

    /// <summary>The document for a dialect; null where there is none.</summary>
    public string? DocumentFor(Dialect dialect) => dialect switch
    {
        Dialect.HotChocolate => HotChocolate,
        Dialect.PostGraphile => PostGraphile,
        _ => null,
    };
}

/// <summary>The variables of one request; what is null isn't sent.</summary>
public sealed record QueryVariables
{
    /// <summary>The type and the key of the object that is asked for.</summary>
    public (string Type, Guid Key)? Id { get; init; }

    /// <summary>The chat of the object, for an API that asks for it.</summary>
    public Guid? Chat { get; init; }

    /// <summary>The person's own key, for an API that has no "me".</summary>
    public Guid? Me { get; init; }

    /// <summary>Only what was since then.</summary>
    public DateTime? After { get; init; }

    /// <summary>A part of a chat's title.</summary>
    public string? Title { get; init; }

    /// <summary>A part of a message.</summary>
    public string? Content { get; init; }

    /// <summary>For each key the variables that ask for its object.</summary>
    public static IReadOnlyList<QueryVariables> OneEach(string type, IReadOnlyList<Guid> keys) =>
        [.. keys.Select(key => new QueryVariables { Id = (type, key) })];

    /// <summary>The variables as JSON for a dialect.</summary>
    public JsonObject ToJson(Dialect dialect)
    {
        var json = new JsonObject();
        if (Id is var (type, key))
        {
            json["id"] = dialect == Dialect.PostGraphile ? key.ToString() : $"{type}:{key}";
        }

        if (Me is { } me && dialect == Dialect.PostGraphile)
        {
            json["me"] = me.ToString();
        }

        if (Chat is { } chat && dialect == Dialect.PostGraphile)
        {
            json["chat"] = chat.ToString();
        }

        if (After is { } after)
        {
            json["after"] = after.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        }

        if (Title is not null)
        {
            json["title"] = Title;
        }

        if (Content is not null)
        {
            json["content"] = Content;
        }

        return json;
    }
}
