using System.Collections.Frozen;
using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Validation.Rules;

/// <summary>Type conditions and variables name types of the schema.</summary>
internal sealed class KnownTypeNamesRule : RuleVisitor
{
    private static readonly FrozenDictionary<string, object?> Section = SpecifiedBy("sec-Fragment-Spread-Type-Existence");

    /// <inheritdoc/>
    protected internal override FrozenDictionary<string, object?> Extensions => Section;

    private static readonly string[] StandardTypes =
    [
        "String", "Int", "Float", "Boolean", "ID",
        "__Schema", "__Directive", "__DirectiveLocation", "__Type", "__Field", "__InputValue", "__EnumValue", "__TypeKind",
    ];

    private HashSet<string>? _defined;

    /// <inheritdoc/>
    public override void EnterNamedType(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (Context.FindType(name) is null
            && !(_defined ??= FindDefined()).Contains(name)
            && !(Context.IsInTypeSystem && StandardTypes.Contains(name)))
        {
            Report($"Unknown type \"{name}\".{Suggest(name, _defined)}", node);
        }
    }

    private HashSet<string> FindDefined() =>
        Context.Document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name.Value).ToHashSet(StringComparer.Ordinal);

    private string Suggest(string name, IEnumerable<string> defined)
    {
        if (Context.HideSuggestions)
        {
            return "";
        }

        var names = Context.Schema.Types.Select(type => type.Name).Concat(defined);
        return Suggestions.DidYouMean(Suggestions.For(name, (Context.IsInTypeSystem ? StandardTypes.Concat(names) : names).Distinct()));
    }
}
