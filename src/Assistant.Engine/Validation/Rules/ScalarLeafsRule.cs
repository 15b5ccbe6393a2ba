using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Scalars and enums are selected without subfields, everything else with some.</summary>
internal sealed class ScalarLeafsRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Leaf-Field-Selections");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterField(FieldNode node)
    {
        if (Context.Type is not { } type)
        {
            return;
        }

        if (type.NamedType().IsLeafType())
        {
            if (node.SelectionSet is { } selectionSet)
            {
                Report($"Field \"{node.Name.Value}\" must not have a selection since type \"{type}\" has no subfields.", selectionSet);
            }
        }
        else if (node.SelectionSet is null)
        {
            var name = node.Name.Value;
            Report($"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", node);
        }
    }
}
