using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation;

/// <summary>A document's fragments, and which of them selection sets reach.</summary>
public sealed class FragmentGraph
{
    // graphql-js's bound for the same work: every operation may reach every fragment, which is quadratic.
    private const int MaxWork = 50_000;

    private readonly Dictionary<string, FragmentDefinitionNode>? _fragments;
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<FragmentDefinitionNode>> _reached = [];
    private int _work;

    internal FragmentGraph(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (document.Definitions[i] is FragmentDefinitionNode fragment)
            {
                _fragments ??= new(StringComparer.Ordinal);
                _fragments[fragment.Name.Value] = fragment;
            }
        }
    }

    /// <summary>Whether the document defines no fragments.</summary>
    public bool IsEmpty => _fragments is null;

    /// <summary>The fragment of this name, the last one where there are several; null when there is none.</summary>
    public FragmentDefinitionNode? Find(string name) =>
        _fragments is not null && _fragments.TryGetValue(name, out var fragment) ? fragment : null;

    /// <summary>The spreads in a selection set and the sets in it, without those in the fragments themselves.</summary>
    public IReadOnlyList<FragmentSpreadNode> GetSpreads(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var known))
        {
            return known;
        }

        List<FragmentSpreadNode>? spreads = null;
        var pending = new Stack<SelectionSetNode>();
        pending.Push(selectionSet);
        while (pending.TryPop(out var set))
        {
            for (var i = 0; i < set.Selections.Count; i++)
            {
                switch (set.Selections[i])
                {
                    case FragmentSpreadNode spread:
                        (spreads ??= []).Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        pending.Push(inner);
                        break;
                    case InlineFragmentNode inline:
                        pending.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        return _spreads[selectionSet] = (IReadOnlyList<FragmentSpreadNode>?)spreads ?? [];
    }

    /// <summary>The fragments that an operation spreads, itself or through other fragments, each once.</summary>
    public IReadOnlyList<FragmentDefinitionNode> GetReached(OperationDefinitionNode operation)
    {
        if (IsEmpty)
        {
            return [];
        }

        if (!_reached.TryGetValue(operation, out var reached))
        {
            _reached[operation] = reached = GetReached([operation]);
        }

        return reached;
    }

    /// <summary>The fragments that any of the operations spreads, itself or through other fragments, each once.</summary>
    public IReadOnlyList<FragmentDefinitionNode> GetReached(IReadOnlyList<OperationDefinitionNode> operations)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reached = new List<FragmentDefinitionNode>();
        foreach (var operation in operations)
        {
            Follow(operation.SelectionSet);
        }

        for (var i = 0; i < reached.Count; i++)
        {
            Follow(reached[i].SelectionSet);
        }

        return reached;

        void Follow(SelectionSetNode selectionSet)
        {
            var spreads = GetSpreads(selectionSet);
            SpendWork(spreads.Count);
            foreach (var spread in spreads)
            {
                if (names.Add(spread.Name.Value) && Find(spread.Name.Value) is { } fragment)
                {
                    reached.Add(fragment);
                }
            }
        }
    }

    /// <summary>Counts steps whose number can grow faster than the document does.</summary>
    /// <exception cref="ValidationAbortedException">There are too many of them.</exception>
    internal void SpendWork(int steps)
    {
        _work += steps;
        if (_work > MaxWork)
        {
            throw new ValidationAbortedException("The document's operations reach too many fragments and variables. Validation aborted.");
        }
    }
}
