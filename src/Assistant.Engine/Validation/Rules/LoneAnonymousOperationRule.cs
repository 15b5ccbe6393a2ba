using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>An operation without a name is the only one.</summary>
internal sealed class LoneAnonymousOperationRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Lone-Anonymous-Operation");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    private int _operations;

    /// <inheritdoc/>
    public override void EnterDocument(DocumentNode node) =>
        _operations = node.Definitions.Count(definition => definition is OperationDefinitionNode);

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Name is null && _operations > 1)
        {
            Report("This anonymous operation must be the only defined operation.", node);
        }
    }
}
