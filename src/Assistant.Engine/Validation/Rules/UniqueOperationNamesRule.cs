using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Operations have different names.</summary>
internal sealed class UniqueOperationNamesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Operation-Name-Uniqueness");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    private Dictionary<string, NameNode>? _known;

    /// <inheritdoc/>
    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Name is { } name && !(_known ??= new(StringComparer.Ordinal)).TryAdd(name.Value, name))
        {
            Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name);
        }
    }
}
