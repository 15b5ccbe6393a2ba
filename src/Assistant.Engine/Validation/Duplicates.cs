using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation;

/// <summary>Finds names that occur more than once where they must not.</summary>
internal static class Duplicates
{
    // Up to here comparing each with each is faster than hashing, and needs no memory.
    private const int MaxCompared = 12;

    /// <summary>Gives the names that occur more than once, with all their nodes, in the order of their first occurrence.</summary>
    public static IEnumerable<(string Name, IEnumerable<NameNode> Nodes)> Find<T>(IReadOnlyList<T> nodes, Func<T, NameNode> nameOf) =>
        AreDistinct(nodes, nameOf)
            ? []
            : nodes.Select(nameOf).GroupBy(name => name.Value, StringComparer.Ordinal).Where(group => group.Skip(1).Any())
                .Select(group => (group.Key, group.AsEnumerable()));

    private static bool AreDistinct<T>(IReadOnlyList<T> nodes, Func<T, NameNode> nameOf)
    {
        if (nodes.Count > MaxCompared)
        {
            var names = new HashSet<string>(nodes.Count, StringComparer.Ordinal);
            return nodes.All(node => names.Add(nameOf(node).Value));
        }

        for (var i = 1; i < nodes.Count; i++)
        {
            var name = nameOf(nodes[i]).Value;
            for (var j = 0; j < i; j++)
            {
                if (nameOf(nodes[j]).Value == name)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
