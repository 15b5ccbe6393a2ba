using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Directives are defined, and stand where they may.</summary>
internal sealed class KnownDirectivesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Directives-Are-Defined");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterDirective(DirectiveNode node, DirectiveLocation location)
    {
        var name = node.Name.Value;
        if (Context.FindDirective(name) is not { } directive)
        {
            Report($"Unknown directive \"@{name}\".", node);
        }
        else if (!directive.Locations.Contains(location))
        {
            Report($"Directive \"@{name}\" may not be used on {location.ToName()}.", node);
        }
    }
}
