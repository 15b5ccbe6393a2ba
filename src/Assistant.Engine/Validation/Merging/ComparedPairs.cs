namespace Assistant.Engine.Validation.Merging;

/// <summary>
/// Remembers which pairs were compared. A pair that was compared as one that a response can hold together needs no comparison
/// as one that excludes each other, because the latter asks for less.
/// </summary>
internal sealed class ComparedPairs<TFirst, TSecond>
    where TFirst : class
    where TSecond : class
{
    private readonly Dictionary<(TFirst, TSecond), bool> _pairs = [];

    /// <summary>Whether the pair was compared at least as strictly.</summary>
    public bool Contains(TFirst first, TSecond second, bool areExclusive) =>
        _pairs.TryGetValue((first, second), out var wereExclusive) && (areExclusive || !wereExclusive);

    /// <summary>Adds the pair; false when it was compared at least as strictly.</summary>
    public bool Add(TFirst first, TSecond second, bool areExclusive)
    {
        if (Contains(first, second, areExclusive))
        {
            return false;
        }

        _pairs[(first, second)] = areExclusive;
        return true;
    }
}
