using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>A directive that isn't repeatable stands once in a place.</summary>
internal sealed class UniqueDirectivesPerLocationRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Directives-Are-Unique-per-Location");

    private Dictionary<string, Dictionary<string, DirectiveNode>>? _ofDefinitions;

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

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

    /// <inheritdoc/>
    public override void EnterTypeSystemNode(SyntaxNode node, IReadOnlyList<DirectiveNode> directives)
    {
        // A definition and its extensions are one location.
        var definition = node switch
        {
            SchemaDefinitionNode or SchemaExtensionNode => "schema",
            TypeDefinitionNode type => $"type {type.Name.Value}",
            TypeExtensionNode extension => $"type {extension.Name.Value}",
            DirectiveDefinitionNode directive => $"directive {directive.Name.Value}",
            DirectiveExtensionNode extension => $"directive {extension.Name.Value}",
            _ => null,
        };
        if (definition is null)
        {
            Check(directives);
            return;
        }

        _ofDefinitions ??= new(StringComparer.Ordinal);
        if (!_ofDefinitions.TryGetValue(definition, out var known))
        {
            _ofDefinitions.Add(definition, known = new(StringComparer.Ordinal));
        }

        Check(directives, known);
    }

    private void Check(IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.Count > 1)
        {
            Check(directives, new(StringComparer.Ordinal));
        }
    }

    private void Check(IReadOnlyList<DirectiveNode> directives, Dictionary<string, DirectiveNode> known)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            var directive = directives[i];
            var name = directive.Name.Value;
            if (Context.FindDirective(name) is { IsRepeatable: false } && !known.TryAdd(name, directive))
            {
                Report($"The directive \"@{name}\" can only be used once at this location.", known[name], directive);
            }
        }
    }
}
