namespace Assistant.Engine.Operations;

/// <summary>The way from an answer's <c>data</c> to a value in it.</summary>
/// <param name="Parent">The way to the object or list that holds the value; null for the root's fields.</param>
/// <param name="Key">A response name (<see cref="string"/>) or a list index (<see cref="int"/>).</param>
public sealed record ResponsePath(ResponsePath? Parent, object Key)
{
    /// <summary>The way to an entry or item of this value.</summary>
    public ResponsePath Append(object key) => new(this, key);

    /// <summary>The keys from <c>data</c> down, as an error's <c>path</c> has them.</summary>
    public IReadOnlyList<object> ToList()
    {
        var keys = new List<object>();
        for (var path = this; path is not null; path = path.Parent)
        {
            keys.Add(path.Key);
        }

        keys.Reverse();
        return keys;
    }

    /// <summary>The keys, joined with slashes.</summary>
    public override string ToString() => string.Join('/', ToList());
}
