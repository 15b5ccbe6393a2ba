using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem.Directives;
using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.TypeSystem;

/// <summary>Builds a schema from SDL text.</summary>
public sealed class SdlSchemaBuilder
{
    private readonly ILookup<string, TypeExtensionNode> _extensions;
    private readonly DocumentNode _document;
    private readonly Func<string, string, IFieldBinding?> _bind;

    private SdlSchemaBuilder(DocumentNode document, Func<string, string, IFieldBinding?>? bind)
    {
        _document = document;
        _bind = bind ?? ((_, _) => null);
        _extensions = document.Definitions.OfType<TypeExtensionNode>().ToLookup(node => node.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>
    /// Builds a schema. Scalars that the engine knows by name get its coercion, others take any value.
    /// </summary>
    /// <param name="sdl">The type system document.</param>
    /// <param name="bind">Gives the binding of a field by the names of its type and itself; null for no bindings.</param>
    /// <exception cref="Errors.GraphQLException">The text isn't GraphQL.</exception>
    /// <exception cref="SchemaException">The schema is invalid; all errors are in it.</exception>
    public static Schema Build(string sdl, Func<string, string, IFieldBinding?>? bind = null) =>
        Build(Utf8GraphQLParser.Parse(sdl, ParserOptions.Schema), bind);

    /// <inheritdoc cref="Build(string, Func{string, string, IFieldBinding})"/>
    /// <param name="document">The type system document.</param>
    /// <param name="bind">Gives the binding of a field by the names of its type and itself; null for no bindings.</param>
    public static Schema Build(DocumentNode document, Func<string, string, IFieldBinding?>? bind = null) =>
        new SdlSchemaBuilder(document, bind).Build();

    private Schema Build()
    {
        ThrowOn(SdlDocumentRules.Check(_document));
        var types = _document.Definitions.OfType<TypeDefinitionNode>();
        var builder = new SchemaBuilder()
            .AddTypes(types.Where(type => !StandardScalars.SpecifiedNames.Contains(type.Name.Value)).Select(ToType))
            .AddDirectives(_document.Definitions.OfType<DirectiveDefinitionNode>().Select(ToDirective));
        SetRoots(builder);
        var schema = builder.Build();
        ThrowOn(SdlDirectiveRules.Check(_document, schema));
        return schema;
    }

    private static void ThrowOn(IReadOnlyList<string> errors)
    {
        if (errors.Count > 0)
        {
            throw new SchemaException([.. errors]);
        }
    }

    private void SetRoots(SchemaBuilder builder)
    {
        var definition = _document.Definitions.OfType<SchemaDefinitionNode>().FirstOrDefault();
        var extensions = _document.Definitions.OfType<SchemaExtensionNode>().ToList();
        builder.Description = definition?.Description?.Value;
        builder.UseDefaultRootTypes = definition is null;
        builder.AppliedDirectives = SdlDirectives.Applied([.. definition?.Directives ?? [], .. extensions.SelectMany(node => node.Directives)]);
        foreach (var root in (definition?.OperationTypes ?? []).Concat(extensions.SelectMany(node => node.OperationTypes)))
        {
            switch (root.Operation)
            {
                case OperationType.Query:
                    builder.QueryTypeName = root.Type.Name.Value;
                    break;
                case OperationType.Mutation:
                    builder.MutationTypeName = root.Type.Name.Value;
                    break;
                default:
                    builder.SubscriptionTypeName = root.Type.Name.Value;
                    break;
            }
        }
    }

    private NamedType ToType(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        IReadOnlyList<DirectiveNode> directives = [.. node.Directives, .. _extensions[name].SelectMany(extension => extension.Directives)];
        var description = node.Description?.Value;
        var applied = SdlDirectives.Applied(directives);
        return node switch
        {
            ScalarTypeDefinitionNode => SdlScalars.Create(name, description, SdlDirectives.SpecifiedBy(directives), applied),
            ObjectTypeDefinitionNode type => new ObjectType
            {
                Name = name,
                Description = description,
                AppliedDirectives = applied,
                InterfaceNames = Names([.. type.Interfaces, .. Extensions<ObjectTypeExtensionNode>(name).SelectMany(extension => extension.Interfaces)]),
                Fields = [.. type.Fields.Concat(Extensions<ObjectTypeExtensionNode>(name).SelectMany(extension => extension.Fields)).Select(field => ToField(name, field))],
            },
            InterfaceTypeDefinitionNode type => new InterfaceType
            {
                Name = name,
                Description = description,
                AppliedDirectives = applied,
                InterfaceNames = Names([.. type.Interfaces, .. Extensions<InterfaceTypeExtensionNode>(name).SelectMany(extension => extension.Interfaces)]),
                Fields = [.. type.Fields.Concat(Extensions<InterfaceTypeExtensionNode>(name).SelectMany(extension => extension.Fields)).Select(field => ToField(name, field))],
            },
            UnionTypeDefinitionNode type => new UnionType
            {
                Name = name,
                Description = description,
                AppliedDirectives = applied,
                MemberTypeNames = Names([.. type.Types, .. Extensions<UnionTypeExtensionNode>(name).SelectMany(extension => extension.Types)]),
            },
            EnumTypeDefinitionNode type => new EnumType
            {
                Name = name,
                Description = description,
                AppliedDirectives = applied,
                Values = [.. type.Values.Concat(Extensions<EnumTypeExtensionNode>(name).SelectMany(extension => extension.Values)).Select(ToValue)],
            },
            InputObjectTypeDefinitionNode type => new InputObjectType
            {
                Name = name,
                Description = description,
                AppliedDirectives = applied,
                IsOneOf = directives.Any(directive => directive.Name.Value == SpecifiedDirectives.OneOf),
                Fields = [.. type.Fields.Concat(Extensions<InputObjectTypeExtensionNode>(name).SelectMany(extension => extension.Fields)).Select(ToInput)],
            },
            _ => throw new NotSupportedException($"{node.Kind} is no type."),
        };
    }

    private IEnumerable<T> Extensions<T>(string name)
        where T : TypeExtensionNode => _extensions[name].OfType<T>();

    private static IReadOnlyList<string> Names(IReadOnlyList<NamedTypeNode> types) => [.. types.Select(type => type.Name.Value)];

    private OutputField ToField(string typeName, FieldDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        TypeReference = SyntaxPrinter.Print(node.Type),
        Description = node.Description?.Value,
        Arguments = [.. node.Arguments.Select(ToInput)],
        DeprecationReason = SdlDirectives.DeprecationReason(node.Directives),
        AppliedDirectives = SdlDirectives.Applied(node.Directives),
        Binding = _bind(typeName, node.Name.Value),
    };

    private static InputField ToInput(InputValueDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        TypeReference = SyntaxPrinter.Print(node.Type),
        Description = node.Description?.Value,
        DefaultValue = node.DefaultValue,
        DeprecationReason = SdlDirectives.DeprecationReason(node.Directives),
        AppliedDirectives = SdlDirectives.Applied(node.Directives),
    };

    private static EnumValue ToValue(EnumValueDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        Description = node.Description?.Value,
        DeprecationReason = SdlDirectives.DeprecationReason(node.Directives),
        AppliedDirectives = SdlDirectives.Applied(node.Directives),
    };

    private static DirectiveType ToDirective(DirectiveDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        Description = node.Description?.Value,
        Arguments = [.. node.Arguments.Select(ToInput)],
        IsRepeatable = node.IsRepeatable,
        Locations =
        [
            .. node.Locations.Select(location => DirectiveLocationExtensions.TryParse(location.Value, out var value)
                ? value
                : throw new SchemaException($"Directive @{node.Name.Value} has the unknown location \"{location.Value}\".")),
        ],
    };
}
