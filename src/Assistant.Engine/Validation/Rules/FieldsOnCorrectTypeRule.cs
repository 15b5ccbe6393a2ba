using System.Collections.Frozen;
using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>A field that is selected exists on its parent's type.</summary>
internal sealed class FieldsOnCorrectTypeRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Field-Selections");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterField(FieldNode node)
    {
        if (Context.ParentType is { } type && Context.Field is null)
        {
            Report($"Cannot query field \"{node.Name.Value}\" on type \"{type}\".{Suggest(type, node.Name.Value)}", node);
        }
    }

    private string Suggest(NamedType type, string field)
    {
        if (Context.HideSuggestions)
        {
            return "";
        }

        var types = type.IsAbstractType() ? FindTypesWith(type, field) : [];
        if (types.Count > 0)
        {
            return Suggestions.DidYouMean("to use an inline fragment on", types);
        }

        return type is ComplexType complex
            ? Suggestions.DidYouMean(Suggestions.For(field, complex.Fields.Select(candidate => candidate.Name)))
            : "";
    }

    /// <summary>Object types and interfaces that the value may have and that know the field, most used first.</summary>
    private List<string> FindTypesWith(NamedType type, string field)
    {
        var found = new List<ComplexType>();
        var uses = new Dictionary<ComplexType, int>();
        foreach (var possible in Context.Schema.GetPossibleTypes(type))
        {
            if (possible.GetField(field) is null)
            {
                continue;
            }

            Count(possible);
            foreach (var implemented in possible.Interfaces.Where(implemented => implemented.GetField(field) is not null))
            {
                Count(implemented);
            }
        }

        var sorted = new List<ComplexType>();
        foreach (var candidate in found)
        {
            var place = sorted.FindIndex(other => Compare(candidate, other, uses) < 0);
            sorted.Insert(place < 0 ? sorted.Count : place, candidate);
        }

        return [.. sorted.Select(candidate => candidate.Name)];

        void Count(ComplexType candidate)
        {
            if (uses.TryAdd(candidate, 0))
            {
                found.Add(candidate);
            }

            uses[candidate]++;
        }
    }

    private static int Compare(ComplexType left, ComplexType right, Dictionary<ComplexType, int> uses)
    {
        if (uses[left] != uses[right])
        {
            return uses[right] - uses[left];
        }

        if (left is InterfaceType && right.Interfaces.Contains(left))
        {
            return -1;
        }

        if (right is InterfaceType && left.Interfaces.Contains(right))
        {
            return 1;
        }

        return NaturalComparer.Instance.Compare(left.Name, right.Name);
    }
}
