using Assistant.Engine.Values;

namespace Assistant.Engine.Operations.Costs;

/// <summary>
/// How many items a list is counted with: as many as its slicing arguments ask for, and never more than it can have, since
/// asking for more is refused elsewhere and reads nothing.
/// </summary>
/// <param name="Given">What literals ask for; null where none does.</param>
/// <param name="Variables">The variables that say how many.</param>
/// <param name="Otherwise">The size where nobody asks.</param>
/// <param name="Most">The size that it can have.</param>
internal sealed record ListSize(int? Given, IReadOnlyList<string> Variables, int Otherwise, int Most)
{
    /// <summary>Whether no variable matters.</summary>
    public bool IsKnown => Variables.Count == 0;

    /// <summary>The size for one request's variables.</summary>
    public double Evaluate(VariableValues? variables)
    {
        var size = Given;
        for (var i = 0; i < Variables.Count; i++)
        {
            if (variables is not null && variables.TryGetValue(Variables[i], out var value) && SizeOf(value) is { } asked)
            {
                size = size is { } other ? Math.Max(other, asked) : asked;
            }
        }

        return Math.Clamp(size ?? Otherwise, 0, Most);
    }

    private static int? SizeOf(object? value) => value switch
    {
        int number => number,
        IReadOnlyList<object?> items => items.Count,
        _ => null,
    };
}
