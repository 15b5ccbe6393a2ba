using System.Buffers;
using System.Text.Json;

namespace Assistant.Bench.Limit;

/// <summary>The variables of a request; those that it doesn't name are null.</summary>
public readonly record struct Variables
{
    /// <summary>The object that is asked for.</summary>
    public Guid? Id { get; init; }

    /// <summary>Only what was since then.</summary>
    public DateTime? After { get; init; }

    /// <summary>What the title contains.</summary>
    public string? Title { get; init; }

    /// <summary>What some message of the assistant contains.</summary>
    public string? Content { get; init; }

    /// <summary>Reads the object of variables.</summary>
    public static Variables Parse(in ReadOnlySequence<byte> json)
    {
        var variables = default(Variables);
        if (json.IsEmpty)
        {
            return variables;
        }

        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            var isId = reader.ValueTextEquals("id"u8);
            var isAfter = reader.ValueTextEquals("after"u8);
            var isTitle = reader.ValueTextEquals("title"u8);
            reader.Read();
            variables = isId ? variables with { Id = KeyOf(reader.GetString()!) }
                : isAfter ? variables with { After = reader.GetDateTime().ToUniversalTime() }
                : isTitle ? variables with { Title = reader.GetString() }
                : variables with { Content = reader.GetString() };
        }

        return variables;
    }

    private static Guid KeyOf(string id) => Guid.Parse(id.AsSpan(id.IndexOf(':') + 1));
}
