using Assistant.Graph.Tests.Proof;

namespace Assistant.Graph.Tests.Paging;

/// <summary>A random order of messages, in the graph's words and as a comparison.</summary>
public sealed record PagedOrder(IReadOnlyList<(string Field, Func<PagedRow, object?> Value, bool IsDescending)> Terms) : IComparer<PagedRow>
{
    private static readonly (string Field, Func<PagedRow, object?> Value)[] Fields =
    [
        ("content: ~", row => row.Content[..Math.Min(512, row.Content.Length)]),
        ("modelUsed: ~", row => row.ModelUsed),
        ("inputTokens: ~", row => row.InputTokens),
        ("cost: ~", row => row.Cost),
        ("role: ~", row => row.Role),
        ("createdAt: ~", row => row.CreatedAt),
        ("chat: { title: ~ }", row => row.Title),
        ("chat: { isStarred: ~ }", row => row.IsStarred),
        ("chat: { user: { email: ~ } }", _ => "olga@example.com"),
        ("vote: { createdAt: ~ }", _ => null),
    ];

    public static PagedOrder Create(Random random)
    {
        var count = random.Next(1, 5);
        return new([.. Enumerable.Range(0, count).Select(_ => Fields[random.Next(Fields.Length)]).Select(field => (field.Field, field.Value, random.Next(2) == 0))]);
    }

    /// <summary>The argument's value.</summary>
    public string Text => $"[{string.Join(", ", Terms.Select(term => $"{{ {term.Field.Replace("~", term.IsDescending ? "DESC" : "ASC", StringComparison.Ordinal)} }}"))}]";

    public int Compare(PagedRow? x, PagedRow? y)
    {
        foreach (var (_, value, isDescending) in Terms)
        {
            if (RowValueComparer.Instance.Compare(value(x!), value(y!)) is not 0 and var order)
            {
                return isDescending ? -order : order;
            }
        }

        // The id goes the way of the last term that isn't there twice.
        var last = Terms.DistinctBy(term => term.Field).Last().IsDescending;
        var ids = string.CompareOrdinal(x!.Id.ToString(), y!.Id.ToString());
        return last ? -ids : ids;
    }

    public override string ToString() => Text;
}
