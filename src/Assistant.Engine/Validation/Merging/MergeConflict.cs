using System.Text;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Merging;

/// <summary>Two selections of one response name that can't be merged.</summary>
/// <param name="ResponseName">The response name.</param>
/// <param name="Reason">Why they can't.</param>
/// <param name="First">The one selection, then those inside of it that are the cause.</param>
/// <param name="Second">The other selection, likewise.</param>
internal sealed record MergeConflict(string ResponseName, string Reason, IReadOnlyList<FieldNode> First, IReadOnlyList<FieldNode> Second)
{
    // Conflicts inside of conflicts would otherwise make a short document's errors very long.
    private const int MaxLength = 1000;
    private const int MaxNodes = 20;

    /// <summary>The conflict of two selections whose subfields conflict; null when they don't.</summary>
    public static MergeConflict? OfSubfields(string responseName, FieldNode first, FieldNode second, List<MergeConflict> conflicts)
    {
        if (conflicts.Count == 0)
        {
            return null;
        }

        var reason = new StringBuilder();
        foreach (var conflict in conflicts)
        {
            reason.Append(reason.Length == 0 ? "" : " and ")
                .Append("subfields \"").Append(Shorten(conflict.ResponseName)).Append("\" conflict because ").Append(conflict.Reason);
            if (reason.Length > MaxLength)
            {
                break;
            }
        }

        return new MergeConflict(
            responseName,
            Shorten(reason.ToString()),
            Gather(first, conflicts, conflict => conflict.First),
            Gather(second, conflicts, conflict => conflict.Second));
    }

    /// <summary>The text, cut where it's longer than a message should be.</summary>
    public static string Shorten(string text) => text.Length > MaxLength ? $"{text.AsSpan(0, MaxLength)}..." : text;

    private static List<FieldNode> Gather(FieldNode node, List<MergeConflict> conflicts, Func<MergeConflict, IReadOnlyList<FieldNode>> side)
    {
        var nodes = new List<FieldNode> { node };
        foreach (var conflict in conflicts)
        {
            nodes.AddRange(side(conflict).TakeLast(MaxNodes - nodes.Count));
            if (nodes.Count == MaxNodes)
            {
                break;
            }
        }

        return nodes;
    }
}
