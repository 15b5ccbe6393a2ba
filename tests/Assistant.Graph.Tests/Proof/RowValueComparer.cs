using System.Text;

namespace Assistant.Graph.Tests.Proof;

/// <summary>PostgreSQL's order of values: texts by their bytes in UTF-8, and a missing value after every other.</summary>
public sealed class RowValueComparer : IComparer<object?>
{
    public static RowValueComparer Instance { get; } = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string one, string other) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other)),
        _ => ((IComparable)x).CompareTo(y),
    };
}
