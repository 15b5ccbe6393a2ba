using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Merging;

/// <summary>
/// Finds selections that can't be merged (<c>FieldsInSetCanMerge</c>, specification, section 5.3.2). As graphql-js does, it
/// compares fields in pairs and each pair of a selection set and a fragment once, and gives up after a number of steps.
/// </summary>
internal sealed class FieldMerger(ValidationContext context)
{
    private const int MaxSteps = 500_000;

    // More conflicts than are reported needn't be found.
    private const int MaxConflicts = 200;

    private readonly Dictionary<(NamedType?, SelectionSetNode), SelectedFields> _collected = [];
    private readonly ComparedPairs<SelectedFields, FragmentDefinitionNode> _fieldsWithFragments = new();
    private readonly ComparedPairs<FragmentDefinitionNode, FragmentDefinitionNode> _fragmentsWithFragments = new();
    private readonly ArgumentComparer _arguments = new();
    private int _steps;

    /// <summary>The conflicts in a selection set and the fragments that it spreads.</summary>
    public List<MergeConflict> FindConflicts(NamedType? parentType, SelectionSetNode selectionSet)
    {
        var conflicts = new List<MergeConflict>();
        var fields = Collect(parentType, selectionSet);
        foreach (var (name, group) in fields.Groups)
        {
            CompareWithin(conflicts, name, group);
        }

        for (var i = 0; i < fields.Fragments.Count; i++)
        {
            CompareWithFragment(conflicts, areExclusive: false, fields, fields.Fragments[i]);
            for (var j = i + 1; j < fields.Fragments.Count; j++)
            {
                CompareFragments(conflicts, areExclusive: false, fields.Fragments[i], fields.Fragments[j]);
            }
        }

        return conflicts;
    }

    private static bool AreExclusive(NamedType? left, NamedType? right) =>
        !ReferenceEquals(left, right) && left is ObjectType && right is ObjectType;

    private static bool TypesConflict(IType left, IType right) => (left, right) switch
    {
        (ListType first, ListType second) => TypesConflict(first.ElementType, second.ElementType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType first, NonNullType second) => TypesConflict(first.NullableType, second.NullableType),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => (left.IsLeafType() || right.IsLeafType()) && !ReferenceEquals(left, right),
    };

    private SelectedFields Collect(NamedType? parentType, SelectionSetNode selectionSet)
    {
        if (!_collected.TryGetValue((parentType, selectionSet), out var fields))
        {
            fields = SelectedFields.Collect(context, parentType, selectionSet);
            _collected.Add((parentType, selectionSet), fields);
        }

        return fields;
    }

    private SelectedFields Collect(FragmentDefinitionNode fragment) =>
        Collect(context.FindType(fragment.TypeCondition.Name.Value), fragment.SelectionSet);

    private void CompareWithFragment(
        List<MergeConflict> conflicts, bool areExclusive, SelectedFields fields, FragmentDefinitionNode fragment)
    {
        ValidationContext.EnsureStack();
        Spend(1);
        if (fields.Groups.Count == 0 || !_fieldsWithFragments.Add(fields, fragment, areExclusive))
        {
            return;
        }

        var fragmentFields = Collect(fragment);
        if (ReferenceEquals(fields, fragmentFields))
        {
            return;
        }

        CompareBetween(conflicts, areExclusive, fields, fragmentFields);
        foreach (var inner in fragmentFields.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, fields, inner);
        }
    }

    private void CompareFragments(
        List<MergeConflict> conflicts, bool areExclusive, FragmentDefinitionNode first, FragmentDefinitionNode second)
    {
        ValidationContext.EnsureStack();
        Spend(2);
        if (ReferenceEquals(first, second)
            || _fragmentsWithFragments.Contains(second, first, areExclusive)
            || !_fragmentsWithFragments.Add(first, second, areExclusive))
        {
            return;
        }

        var firstFields = Collect(first);
        var secondFields = Collect(second);
        CompareBetween(conflicts, areExclusive, firstFields, secondFields);
        foreach (var inner in secondFields.Fragments)
        {
            CompareFragments(conflicts, areExclusive, first, inner);
        }

        foreach (var inner in firstFields.Fragments)
        {
            CompareFragments(conflicts, areExclusive, inner, second);
        }
    }

    private List<MergeConflict> CompareSubfields(bool areExclusive, SelectedField first, SelectedField second)
    {
        var conflicts = new List<MergeConflict>();
        var firstFields = Collect(first.Type?.NamedType(), first.Node.SelectionSet!);
        var secondFields = Collect(second.Type?.NamedType(), second.Node.SelectionSet!);
        CompareBetween(conflicts, areExclusive, firstFields, secondFields);
        foreach (var fragment in secondFields.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, firstFields, fragment);
        }

        foreach (var fragment in firstFields.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, secondFields, fragment);
        }

        foreach (var firstFragment in firstFields.Fragments)
        {
            foreach (var secondFragment in secondFields.Fragments)
            {
                CompareFragments(conflicts, areExclusive, firstFragment, secondFragment);
            }
        }

        return conflicts;
    }

    private void CompareWithin(List<MergeConflict> conflicts, string responseName, List<SelectedField> group)
    {
        // The same leaf again and again is no reason to compare each with each.
        if (group.Count == 1 || group.TrueForAll(group[0].IsSameLeaf))
        {
            return;
        }

        for (var i = 0; i < group.Count; i++)
        {
            for (var j = i + 1; j < group.Count && conflicts.Count < MaxConflicts; j++)
            {
                Compare(conflicts, areExclusive: false, responseName, group[i], group[j]);
            }
        }
    }

    private void CompareBetween(List<MergeConflict> conflicts, bool areExclusive, SelectedFields first, SelectedFields second)
    {
        foreach (var (name, firstGroup) in first.Groups)
        {
            Spend(1);
            if (!second.Groups.TryGetValue(name, out var secondGroup)
                || (firstGroup.TrueForAll(secondGroup[0].IsSameLeaf) && secondGroup.TrueForAll(firstGroup[0].IsSameLeaf)))
            {
                continue;
            }

            foreach (var firstField in firstGroup)
            {
                for (var i = 0; i < secondGroup.Count && conflicts.Count < MaxConflicts; i++)
                {
                    Compare(conflicts, areExclusive, name, firstField, secondGroup[i]);
                }
            }
        }
    }

    private void Compare(List<MergeConflict> conflicts, bool areExclusive, string responseName, SelectedField first, SelectedField second)
    {
        Spend(2);
        if (!first.IsSameLeaf(second)
            && FindConflict(areExclusive || AreExclusive(first.ParentType, second.ParentType), responseName, first, second) is { } conflict)
        {
            conflicts.Add(conflict);
        }
    }

    private MergeConflict? FindConflict(bool areExclusive, string responseName, SelectedField first, SelectedField second)
    {
        var reason = FindReason(areExclusive, first, second);
        if (reason is not null)
        {
            return new MergeConflict(responseName, reason, [first.Node], [second.Node]);
        }

        if (first.Node.SelectionSet is null || second.Node.SelectionSet is null)
        {
            return null;
        }

        ValidationContext.EnsureStack();
        return MergeConflict.OfSubfields(responseName, first.Node, second.Node, CompareSubfields(areExclusive, first, second));
    }

    private string? FindReason(bool areExclusive, SelectedField first, SelectedField second)
    {
        if (!areExclusive)
        {
            var firstName = first.Node.Name.Value;
            var secondName = second.Node.Name.Value;
            if (firstName != secondName)
            {
                return $"\"{MergeConflict.Shorten(firstName)}\" and \"{MergeConflict.Shorten(secondName)}\" are different fields";
            }

            if (!AreEqual(first.Node.Arguments, second.Node.Arguments))
            {
                return "they have differing arguments";
            }
        }

        if (first.Stream is not null || second.Stream is not null)
        {
            var isSame = first.Stream is not null && second.Stream is not null && AreEqual(first.Stream.Arguments, second.Stream.Arguments);
            return "they have overlapping stream directives"
                + (isSame ? ". See https://github.com/graphql/defer-stream-wg/discussions/100" : "");
        }

        return first.Type is { } firstType && second.Type is { } secondType && TypesConflict(firstType, secondType)
            ? $"they return conflicting types \"{firstType}\" and \"{secondType}\""
            : null;
    }

    private bool AreEqual(IReadOnlyList<ArgumentNode> first, IReadOnlyList<ArgumentNode> second)
    {
        var areEqual = _arguments.AreEqual(first, second, out var steps);
        Spend(steps);
        return areEqual;
    }

    private void Spend(int steps)
    {
        _steps += steps;
        if (_steps > MaxSteps)
        {
            throw new ValidationAbortedException(
                "The document selects the same response names too often to check that they can be merged. Validation aborted.");
        }
    }
}
