using System.Collections.Frozen;
using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Arguments are defined by their field or directive.</summary>
internal sealed class KnownArgumentNamesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Argument-Names");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterFieldArgument(ArgumentNode node)
    {
        if (Context.Argument is null && Context.Field is { } field)
        {
            var name = node.Name.Value;
            Report($"Unknown argument \"{name}\" on field \"{Coordinates.Of(field)}\".{Suggest(name, field.Arguments)}", node);
        }
    }

    /// <inheritdoc/>
    public override void EnterDirective(DirectiveNode node, DirectiveLocation location)
    {
        if (node.Arguments.Count == 0 || Context.FindDirective(node.Name.Value) is not { } directive)
        {
            return;
        }

        for (var i = 0; i < node.Arguments.Count; i++)
        {
            var argument = node.Arguments[i];
            var name = argument.Name.Value;
            if (directive.GetArgument(name) is null)
            {
                Report($"Unknown argument \"{name}\" on directive \"@{directive.Name}\".{Suggest(name, directive.Arguments)}", argument);
            }
        }
    }

    private string Suggest(string name, IReadOnlyList<InputField> arguments) =>
        Context.HideSuggestions ? "" : Suggestions.DidYouMean(Suggestions.For(name, arguments.Select(argument => argument.Name)));
}
