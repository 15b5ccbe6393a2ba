namespace Assistant.Engine.Errors;

/// <summary>Finds what a misspelt name may have meant, with the thresholds, order and words of graphql-js.</summary>
public static class Suggestions
{
    private const int MaxSuggestions = 5;

    /// <summary>The options that are close to the input, the closest first.</summary>
    public static IReadOnlyList<string> For(string input, IEnumerable<string> options)
    {
        var threshold = (int)Math.Floor(input.Length * 0.4) + 1;
        var distances = new List<(string Option, int Distance)>();
        foreach (var option in options)
        {
            if (Measure(input, option, threshold) is { } distance)
            {
                distances.Add((option, distance));
            }
        }

        return [.. distances
            .OrderBy(item => item.Distance)
            .ThenBy(item => item.Option, NaturalComparer.Instance)
            .Select(item => item.Option)];
    }

    /// <summary><c> Did you mean "a", "b", or "c"?</c> with its leading space; empty without suggestions.</summary>
    public static string DidYouMean(IReadOnlyList<string> suggestions) => DidYouMean(null, suggestions);

    /// <summary><c> Did you mean the enum value "A" or "B"?</c> with its leading space; empty without suggestions.</summary>
    /// <param name="what">What the suggestions are, such as <c>the enum value</c>; null for nothing.</param>
    /// <param name="suggestions">The suggestions; the first five count.</param>
    public static string DidYouMean(string? what, IReadOnlyList<string> suggestions)
    {
        if (suggestions.Count == 0)
        {
            return "";
        }

        var list = OrList([.. suggestions.Take(MaxSuggestions).Select(suggestion => $"\"{suggestion}\"")]);
        return what is null ? $" Did you mean {list}?" : $" Did you mean {what} {list}?";
    }

    /// <summary>Joins items as <c>A</c>, <c>A or B</c>, <c>A, B, or C</c>.</summary>
    public static string OrList(IReadOnlyList<string> items) => Join(items, "or");

    /// <summary>Joins items as <c>A</c>, <c>A and B</c>, <c>A, B, and C</c>.</summary>
    public static string AndList(IReadOnlyList<string> items) => Join(items, "and");

    private static string Join(IReadOnlyList<string> items, string conjunction) => items.Count switch
    {
        0 => "",
        1 => items[0],
        2 => $"{items[0]} {conjunction} {items[1]}",
        _ => $"{string.Join(", ", items.Take(items.Count - 1))}, {conjunction} {items[^1]}",
    };

    // Damerau-Levenshtein (optimal string alignment) without regard to case; a difference in case alone counts as 1.
    private static int? Measure(string input, string option, int threshold)
    {
        if (input == option)
        {
            return 0;
        }

        var a = input.ToLowerInvariant();
        var b = option.ToLowerInvariant();
        if (a == b)
        {
            return 1;
        }

        if (Math.Abs(a.Length - b.Length) > threshold)
        {
            return null;
        }

        var distance = Align(a, b);
        return distance <= threshold ? distance : null;
    }

    private static int Align(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cell = Math.Min(cell, rows[i - 2, j - 2] + 1);
                }

                rows[i, j] = cell;
            }
        }

        return rows[a.Length, b.Length];
    }
}
