using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>No place has more directives than <see cref="ValidationOptions.MaxDirectives"/>.</summary>
internal sealed class MaxDirectivesRule : RuleVisitor
{
    /// <summary>HotChocolate's parser has this bound, so it is a syntax error.</summary>
    protected internal override string Code => ErrorCodes.Syntax;

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node) => Check(node.Directives);

    /// <inheritdoc/>
    public override void EnterFragmentDefinition(FragmentDefinitionNode node) => Check(node.Directives);

    /// <inheritdoc/>
    public override void EnterVariableDefinition(VariableDefinitionNode node) => Check(node.Directives);

    /// <inheritdoc/>
    public override void EnterField(FieldNode node) => Check(node.Directives);

    /// <inheritdoc/>
    public override void EnterFragmentSpread(FragmentSpreadNode node) => Check(node.Directives);

    /// <inheritdoc/>
    public override void EnterInlineFragment(InlineFragmentNode node) => Check(node.Directives);

    private void Check(IReadOnlyList<DirectiveNode> directives)
    {
        var max = Context.Options.MaxDirectives;
        if (directives.Count > max)
        {
            Report($"There are {directives.Count} directives in one place, and {max} are allowed.", directives[max]);
        }
    }
}
