using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Rules;

/// <summary>The arguments of a field or directive have different names.</summary>
internal sealed class UniqueArgumentNamesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Argument-Uniqueness");

    private static readonly Func<ArgumentNode, NameNode> NameOf = argument => argument.Name;

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    /// <inheritdoc/>
    public override void EnterField(FieldNode node) => Check(node.Arguments);

    /// <inheritdoc/>
    public override void EnterDirective(DirectiveNode node, DirectiveLocation location) => Check(node.Arguments);

    private void Check(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2)
        {
            return;
        }

        foreach (var (name, nodes) in Duplicates.Find(arguments, NameOf))
        {
            Report($"There can be only one argument named \"{name}\".", nodes);
        }
    }
}
