using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Merging;

/// <summary>What a selection set and its inline fragments select: fields by response name, and the fragments they spread.</summary>
internal sealed class SelectedFields
{
    private readonly OrderedDictionary<string, List<SelectedField>> _groups = new(StringComparer.Ordinal);
    private readonly List<FragmentDefinitionNode> _fragments = [];

    private SelectedFields()
    {
    }

    /// <summary>The fields by response name, in the order of the document.</summary>
    public OrderedDictionary<string, List<SelectedField>> Groups => _groups;

    /// <summary>The fragments that are spread and known, each once.</summary>
    public IReadOnlyList<FragmentDefinitionNode> Fragments => _fragments;

    public static SelectedFields Collect(ValidationContext context, NamedType? parentType, SelectionSetNode selectionSet)
    {
        var fields = new SelectedFields();
        fields.Add(context, parentType, selectionSet, []);
        return fields;
    }

    private void Add(ValidationContext context, NamedType? parentType, SelectionSetNode selectionSet, HashSet<string> spread)
    {
        for (var i = 0; i < selectionSet.Selections.Count; i++)
        {
            switch (selectionSet.Selections[i])
            {
                case FieldNode field:
                    if (!_groups.TryGetValue(field.ResponseName, out var group))
                    {
                        _groups.Add(field.ResponseName, group = []);
                    }

                    group.Add(new SelectedField(parentType, field));
                    break;
                case FragmentSpreadNode { Name.Value: var name }:
                    if (spread.Add(name) && context.Fragments.Find(name) is { } fragment)
                    {
                        _fragments.Add(fragment);
                    }

                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is { } condition ? context.FindType(condition.Name.Value) : parentType;
                    Add(context, type, inline.SelectionSet, spread);
                    break;
            }
        }
    }
}
