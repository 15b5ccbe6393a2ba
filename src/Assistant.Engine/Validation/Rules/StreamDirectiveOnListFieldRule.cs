using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Only lists are streamed.</summary>
internal sealed class StreamDirectiveOnListFieldRule : RuleVisitor
{
    /// <inheritdoc/>
    public override void EnterDirective(DirectiveNode node, DirectiveLocation location)
    {
        if (node.Name.Value == IncrementalDirectives.Stream
            && Context.ParentType is { } parent
            && Context.Field is { } field && !field.Type.IsList())
        {
            Report($"Directive \"@stream\" cannot be used on non-list field \"{parent}.{field.Name}\".", node);
        }
    }
}
