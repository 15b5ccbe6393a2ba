using System.Collections.Frozen;
using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary><c>__schema</c> and <c>__type</c> are selected only where <see cref="ValidationOptions.AllowIntrospection"/> says so.</summary>
internal sealed class IntrospectionAllowedRule : RuleVisitor
{
    /// <inheritdoc/>
    protected internal override string Code => ErrorCodes.IntrospectionNotAllowed;

    /// <inheritdoc/>
    public override void EnterField(FieldNode node)
    {
        if (!Context.Options.AllowIntrospection && node.Name.Value is ("__schema" or "__type"))
        {
            // HotChocolate's words and names.
            Report(
                "Introspection is not allowed for the current request.",
                node,
                new Dictionary<string, object?> { ["field"] = node.Name.Value }.ToFrozenDictionary());
        }
    }
}
