using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Arguments that can't be null and have no default are given.</summary>
internal sealed class ProvidedRequiredArgumentsRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Required-Arguments");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void LeaveField(FieldNode node)
    {
        if (Context.Field is not { Arguments.Count: > 0 } field)
        {
            return;
        }

        for (var i = 0; i < field.Arguments.Count; i++)
        {
            var argument = field.Arguments[i];
            if (argument.IsRequired && !IsProvided(argument, node.Arguments))
            {
                Report($"Argument \"{Coordinates.Of(field, argument)}\" of type \"{argument.Type}\" is required, but it was not provided.", node);
            }
        }
    }

    /// <inheritdoc/>
    public override void LeaveDirective(DirectiveNode node)
    {
        if (Context.FindDirective(node.Name.Value) is not { } directive)
        {
            return;
        }

        for (var i = 0; i < directive.Arguments.Count; i++)
        {
            var argument = directive.Arguments[i];

            // The document's own directives have type references alone.
            var isRequired = argument.DefaultValue is null && argument.TypeReference.EndsWith('!');
            if (isRequired && !IsProvided(argument, node.Arguments))
            {
                Report(
                    $"Argument \"@{directive.Name}({argument.Name}:)\" of type \"{argument.TypeReference}\" is required, but it was not provided.",
                    node);
            }
        }
    }

    private static bool IsProvided(InputField argument, IReadOnlyList<ArgumentNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Name.Value == argument.Name)
            {
                return true;
            }
        }

        return false;
    }
}
