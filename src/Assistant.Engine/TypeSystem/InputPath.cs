namespace Assistant.Engine.TypeSystem;

/// <summary>The way from a value to a part of it, built while walking down.</summary>
/// <param name="Parent">The way to the part's parent; null for a part of the value itself.</param>
/// <param name="Key">A field's name or an index.</param>
internal sealed record InputPath(InputPath? Parent, object Key)
{
    /// <summary>The keys from the value down.</summary>
    public static IReadOnlyList<object> ToList(InputPath? path)
    {
        var keys = new List<object>();
        for (; path is not null; path = path.Parent)
        {
            keys.Add(path.Key);
        }

        keys.Reverse();
        return keys;
    }
}
