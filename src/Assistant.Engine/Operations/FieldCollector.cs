using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Directives;
using Assistant.Engine.Values;

namespace Assistant.Engine.Operations;

/// <summary>Collects and merges fields (<c>CollectFields</c>, specification, section 6.3.2).</summary>
internal sealed class FieldCollector
{
    private readonly Schema _schema;
    private readonly FrozenDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly VariableValues _conditions;
    private readonly IReadOnlyList<InputField> _skipArguments;
    private readonly IReadOnlyList<InputField> _includeArguments;

    /// <summary>Creates a collector.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document with the fragments.</param>
    /// <param name="conditions">The variables that conditions ask for; no others, since the collector outlives the request.</param>
    public FieldCollector(Schema schema, DocumentNode document, VariableValues conditions)
    {
        _schema = schema;
        _conditions = conditions;
        _fragments = document.Definitions
            .OfType<FragmentDefinitionNode>()
            .DistinctBy(fragment => fragment.Name.Value)
            .ToFrozenDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        _skipArguments = ArgumentsOf(SpecifiedDirectives.Skip);
        _includeArguments = ArgumentsOf(SpecifiedDirectives.Include);
    }

    public SelectionSet Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var groups = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visitedFragments = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets)
        {
            Collect(type, selectionSet, groups, visitedFragments);
        }

        var selections = new List<Selection>(groups.Count);
        foreach (var (responseName, nodes) in groups)
        {
            // Validation refuses unknown fields; without it they're left out, as the specification has it.
            if (_schema.GetField(type, nodes[0].Name.Value) is { } field)
            {
                selections.Add(new Selection(this, responseName, field, type, nodes));
            }
        }

        return new SelectionSet(type, selections);
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode selectionSet,
        OrderedDictionary<string, List<FieldNode>> groups,
        HashSet<string> visitedFragments)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!groups.TryGetValue(field.ResponseName, out var nodes))
                    {
                        groups.Add(field.ResponseName, nodes = []);
                    }

                    nodes.Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, groups, visitedFragments);
                    break;
                case FragmentSpreadNode spread
                    when _fragments.TryGetValue(spread.Name.Value, out var fragment)
                        && Applies(fragment.TypeCondition, type)
                        && visitedFragments.Add(spread.Name.Value):
                    Collect(type, fragment.SelectionSet, groups, visitedFragments);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type)
    {
        if (condition is null || condition.Name.Value == type.Name)
        {
            return true;
        }

        return _schema.TryGetType(condition.Name.Value, out var conditionType) && _schema.IsPossibleType(conditionType, type);
    }

    private bool IsIncluded(SelectionNode selection)
    {
        if (selection.Directives.Count == 0)
        {
            return true;
        }

        return EvaluateIf(selection, SpecifiedDirectives.Skip, _skipArguments) != true
            && EvaluateIf(selection, SpecifiedDirectives.Include, _includeArguments) != false;
    }

    private bool? EvaluateIf(SelectionNode selection, string name, IReadOnlyList<InputField> definitions)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == name)
            {
                return ArgumentCoercion.Coerce(definitions, directive.Arguments, _conditions).Get<bool>("if");
            }
        }

        return null;
    }

    private IReadOnlyList<InputField> ArgumentsOf(string directive) =>
        _schema.TryGetDirective(directive, out var type) ? type.Arguments : [];
}
