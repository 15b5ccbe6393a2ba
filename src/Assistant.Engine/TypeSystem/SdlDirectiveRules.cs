using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem;

/// <summary>
/// Checks the specification's own directives in a type system document. The schema made of it doesn't keep them as they were
/// applied, only what they say.
/// </summary>
internal sealed class SdlDirectiveRules : SyntaxVisitor
{
    // A definition and its extensions are one place.
    private readonly Dictionary<(DirectiveLocation Location, string Coordinate), List<DirectiveNode>> _applied = [];
    private DirectiveLocation _ofInputs;

    /// <summary>The errors of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema that was made of it.</param>
    public static IReadOnlyList<string> Check(DocumentNode document, Schema schema)
    {
        var rules = new SdlDirectiveRules();
        rules.Visit(document);
        return [.. rules._applied.SelectMany(place =>
            AppliedDirectiveValidator.Validate(schema, place.Key.Coordinate, place.Key.Location, SdlDirectives.Specified(place.Value)))];
    }

    /// <inheritdoc/>
    protected override SyntaxVisitAction Enter(SyntaxNode node)
    {
        _ofInputs = node.Kind switch
        {
            SyntaxKind.FieldDefinition or SyntaxKind.DirectiveDefinition => DirectiveLocation.ArgumentDefinition,
            SyntaxKind.InputObjectTypeDefinition or SyntaxKind.InputObjectTypeExtension => DirectiveLocation.InputFieldDefinition,
            _ => _ofInputs,
        };
        if (node is IHasDirectives { Directives.Count: > 0 } place && LocationOf(node.Kind) is { } location)
        {
            var coordinate = node switch
            {
                TypeDefinitionNode type => type.Name.Value,
                TypeExtensionNode type => type.Name.Value,
                SchemaDefinitionNode or SchemaExtensionNode => "the schema",
                _ => $"what is defined at {node.Location}",
            };
            if (!_applied.TryGetValue((location, coordinate), out var directives))
            {
                _applied.Add((location, coordinate), directives = []);
            }

            directives.AddRange(place.Directives);
        }

        return SyntaxVisitAction.Continue;
    }

    private DirectiveLocation? LocationOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.SchemaDefinition or SyntaxKind.SchemaExtension => DirectiveLocation.Schema,
        SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => DirectiveLocation.Scalar,
        SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => DirectiveLocation.Object,
        SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => DirectiveLocation.Interface,
        SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => DirectiveLocation.Union,
        SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => DirectiveLocation.Enum,
        SyntaxKind.InputObjectTypeDefinition or SyntaxKind.InputObjectTypeExtension => DirectiveLocation.InputObject,
        SyntaxKind.FieldDefinition => DirectiveLocation.FieldDefinition,
        SyntaxKind.EnumValueDefinition => DirectiveLocation.EnumValue,
        SyntaxKind.InputValueDefinition => _ofInputs,
        _ => null,
    };
}
