using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through other fragments.</summary>
internal sealed class NoFragmentCyclesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Fragment-Spreads-Must-Not-Form-Cycles");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    // A cycle through the whole of a long document would be repeated in each of its errors.
    private const int MaxShown = 100;

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _pathIndexes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void EnterFragmentDefinition(FragmentDefinitionNode node) => Follow(node);

    private void Follow(FragmentDefinitionNode fragment)
    {
        ValidationContext.EnsureStack();
        var name = fragment.Name.Value;
        if (!_visited.Add(name))
        {
            return;
        }

        _pathIndexes[name] = _path.Count;
        foreach (var spread in Context.Fragments.GetSpreads(fragment.SelectionSet))
        {
            _path.Add(spread);
            if (_pathIndexes.TryGetValue(spread.Name.Value, out var start))
            {
                ReportCycle(spread.Name.Value, start);
            }
            else if (Context.Fragments.Find(spread.Name.Value) is { } next)
            {
                Follow(next);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _pathIndexes.Remove(name);
    }

    private void ReportCycle(string name, int start)
    {
        if (Context.IsFull)
        {
            return;
        }

        var length = _path.Count - start;
        var shown = Math.Min(length, MaxShown);
        var via = string.Join(", ", _path.GetRange(start, Math.Min(length - 1, MaxShown)).Select(spread => $"\"{spread.Name.Value}\""));
        var more = length - 1 > MaxShown ? ", ..." : "";
        Report($"Cannot spread fragment \"{name}\" within itself{(length == 1 ? "" : $" via {via}{more}")}.", _path.GetRange(start, shown));
    }
}
