using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem;

/// <summary>Checks what the text of a type system document alone shows, before a schema is made of it (specification, section 3).</summary>
internal sealed class SdlDocumentRules : SyntaxVisitor
{
    private readonly List<string> _errors = [];

    /// <summary>The errors of a document.</summary>
    public static IReadOnlyList<string> Check(DocumentNode document)
    {
        var rules = new SdlDocumentRules();
        rules.CheckDefinitions(document);
        rules.CheckExtensions(document);
        rules.Visit(document);
        return rules._errors;
    }

    /// <inheritdoc/>
    protected override SyntaxVisitAction Enter(SyntaxNode node)
    {
        switch (node)
        {
            case ExecutableDefinitionNode:
                _errors.Add($"A schema can't contain the executable definition at {node.Location}.");
                return SyntaxVisitAction.Skip;
            case DirectiveNode directive:
                RequireUnique(directive.Arguments.Select(argument => argument.Name), "argument");
                break;
            case ObjectValueNode value:
                RequireUnique(value.Fields.Select(field => field.Name), "input field");
                break;
        }

        return SyntaxVisitAction.Continue;
    }

    private void CheckDefinitions(DocumentNode document)
    {
        if (document.Definitions.OfType<SchemaDefinitionNode>().Skip(1).FirstOrDefault() is { } second)
        {
            _errors.Add($"Must provide only one schema definition; there is another one at {second.Location}.");
        }

        var roots = document.Definitions.OfType<SchemaDefinitionNode>().SelectMany(node => node.OperationTypes)
            .Concat(document.Definitions.OfType<SchemaExtensionNode>().SelectMany(node => node.OperationTypes))
            .ToList();
        // Without a definition the root is the type of that name.
        if (document.Definitions.OfType<SchemaDefinitionNode>().Any() && roots.TrueForAll(root => root.Operation != OperationType.Query))
        {
            _errors.Add("Query root type must be provided.");
        }

        foreach (var duplicate in roots.GroupBy(root => root.Operation).Where(group => group.Skip(1).Any()))
        {
            _errors.Add($"There can be only one {duplicate.Key.ToString().ToLowerInvariant()} type in schema.");
        }
    }

    private void CheckExtensions(DocumentNode document)
    {
        var kinds = document.Definitions.OfType<TypeDefinitionNode>().ToLookup(type => type.Name.Value, type => type.Kind);
        foreach (var extension in document.Definitions.OfType<TypeExtensionNode>())
        {
            var name = extension.Name.Value;
            var (kind, noun) = Extended(extension);
            if (!kinds.Contains(name))
            {
                _errors.Add($"Cannot extend type \"{name}\" because it is not defined.");
            }
            else if (!kinds[name].Contains(kind))
            {
                _errors.Add($"Cannot extend non-{noun} type \"{name}\".");
            }
        }
    }

    private static (SyntaxKind Kind, string Noun) Extended(TypeExtensionNode extension) => extension.Kind switch
    {
        SyntaxKind.ScalarTypeExtension => (SyntaxKind.ScalarTypeDefinition, "scalar"),
        SyntaxKind.ObjectTypeExtension => (SyntaxKind.ObjectTypeDefinition, "object"),
        SyntaxKind.InterfaceTypeExtension => (SyntaxKind.InterfaceTypeDefinition, "interface"),
        SyntaxKind.UnionTypeExtension => (SyntaxKind.UnionTypeDefinition, "union"),
        SyntaxKind.EnumTypeExtension => (SyntaxKind.EnumTypeDefinition, "enum"),
        _ => (SyntaxKind.InputObjectTypeDefinition, "input object"),
    };

    private void RequireUnique(IEnumerable<NameNode> names, string noun)
    {
        foreach (var duplicate in names.GroupBy(name => name.Value).Where(group => group.Skip(1).Any()))
        {
            _errors.Add($"There can be only one {noun} named \"{duplicate.Key}\" at {duplicate.Last().Location}.");
        }
    }
}
