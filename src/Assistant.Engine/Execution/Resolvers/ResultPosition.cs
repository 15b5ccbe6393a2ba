using Assistant.Engine.Operations;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>A place in the answer while it's being made: what an error's path and null propagation need.</summary>
internal sealed class ResultPosition
{
    private bool _isNulled;

    private ResultPosition(ResultPosition? parent, ResponsePath? path, bool isNullable)
    {
        Parent = parent;
        Path = path;
        IsNullable = isNullable;
    }

    /// <summary>The place of the object or list that holds this one; null for the answer's <c>data</c>.</summary>
    public ResultPosition? Parent { get; }

    /// <summary>The path; null for the answer's <c>data</c>.</summary>
    public ResponsePath? Path { get; }

    /// <summary>Whether null may stand here.</summary>
    public bool IsNullable { get; }

    /// <summary>The place of <c>data</c>, or of an object that somebody else writes.</summary>
    /// <param name="path">The path; null for <c>data</c>.</param>
    public static ResultPosition Root(ResponsePath? path) => new(null, path, isNullable: true);

    /// <summary>The place of an entry or item.</summary>
    public ResultPosition Append(object key, bool isNullable) => new(this, new ResponsePath(Path, key), isNullable);

    /// <summary>Makes the nearest nullable place null, from here upwards (specification, section 6.4.4).</summary>
    /// <returns>False when a place above is null already, so that the error there stands for this one.</returns>
    public bool TryPropagateNull()
    {
        for (var position = this; position is not null; position = position.Parent)
        {
            if (position._isNulled)
            {
                return false;
            }
        }

        var nulled = this;
        while (!nulled.IsNullable && nulled.Parent is not null)
        {
            nulled = nulled.Parent;
        }

        nulled._isNulled = true;
        return true;
    }
}
