using Assistant.Engine.Errors;

namespace Assistant.Engine.Language;

/// <summary>Where a node stands in its document. Offsets and columns count UTF-16 code units, as graphql-js does.</summary>
/// <param name="start">The offset of the node's first character, from 0.</param>
/// <param name="end">The offset behind the node's last character.</param>
/// <param name="line">The line of the first character, from 1.</param>
/// <param name="column">The column of the first character, from 1.</param>
public readonly struct Location(int start, int end, int line, int column) : IEquatable<Location>
{
    /// <summary>The location of a node that was not parsed from a document.</summary>
    public static Location None => default;

    /// <summary>The offset of the node's first character, from 0.</summary>
    public int Start { get; } = start;

    /// <summary>The offset behind the node's last character.</summary>
    public int End { get; } = end;

    /// <summary>The line of the first character, from 1; 0 when the node was not parsed.</summary>
    public int Line { get; } = line;

    /// <summary>The column of the first character, from 1; 0 when the node was not parsed.</summary>
    public int Column { get; } = column;

    /// <summary>Whether the node was not parsed from a document.</summary>
    public bool IsNone => Line == 0;

    /// <summary>The place as an error reports it.</summary>
    public SourceLocation ToSourceLocation() => new(Line, Column);

    /// <inheritdoc />
    public bool Equals(Location other) =>
        Start == other.Start && End == other.End && Line == other.Line && Column == other.Column;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Location other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Start, End, Line, Column);

    /// <inheritdoc />
    public override string ToString() => $"{Line}:{Column}";

    /// <summary>Whether both are the same place.</summary>
    public static bool operator ==(Location left, Location right) => left.Equals(right);

    /// <summary>Whether they are different places.</summary>
    public static bool operator !=(Location left, Location right) => !left.Equals(right);
}
