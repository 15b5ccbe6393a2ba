using Assistant.Engine.TypeSystem.Directives;

namespace Assistant.Engine.TypeSystem;

/// <summary>
/// Collects the types and directives of a schema. Types refer to each other by name, so the order doesn't matter. A type,
/// field or directive object belongs to one schema.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly List<NamedType> _types = [];
    private readonly List<DirectiveType> _directives = [];

    /// <summary>What the service is for, in Markdown; null when nothing is said.</summary>
    public string? Description { get; set; }

    /// <summary>The directives on the schema itself.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; set; } = [];

    /// <summary>The name of the query root.</summary>
    public string QueryTypeName { get; set; } = "Query";

    /// <summary>The name of the mutation root; null to take <c>Mutation</c> when there is such a type.</summary>
    public string? MutationTypeName { get; set; }

    /// <summary>The name of the subscription root; null to take <c>Subscription</c> when there is such a type.</summary>
    public string? SubscriptionTypeName { get; set; }

    /// <summary>Whether types named <c>Mutation</c> and <c>Subscription</c> are roots without being named so (section 3.3.1).</summary>
    public bool UseDefaultRootTypes { get; set; } = true;

    /// <summary>
    /// Adds types. The scalars of <see cref="Scalars.StandardScalars"/> need not be added: those that are referred to come by themselves.
    /// </summary>
    public SchemaBuilder AddTypes(params IEnumerable<NamedType> types)
    {
        _types.AddRange(types);
        return this;
    }

    /// <summary>Adds directives. The specified ones are there already.</summary>
    public SchemaBuilder AddDirectives(params IEnumerable<DirectiveType> directives)
    {
        _directives.AddRange(directives);
        return this;
    }

    /// <summary>Makes the schema.</summary>
    /// <exception cref="SchemaException">The schema is invalid; all errors are in it.</exception>
    public Schema Build()
    {
        var own = _directives.Select(directive => directive.Name).ToHashSet(StringComparer.Ordinal);
        var directives = SpecifiedDirectives.Create().Where(directive => !own.Contains(directive.Name)).Concat(_directives).ToList();
        var metaFields = new MetaFields();
        var errors = directives
            .GroupBy(directive => directive.Name)
            .Where(group => group.Count() > 1)
            .Select(group => $"There can be only one directive named \"@{group.Key}\".")
            .ToList();
        var query = FindRoot("Query", QueryTypeName, isNamed: true, errors);
        var mutation = FindRoot("Mutation", MutationTypeName ?? "Mutation", MutationTypeName is not null, errors);
        var subscription = FindRoot("Subscription", SubscriptionTypeName ?? "Subscription", SubscriptionTypeName is not null, errors);
        var resolver = new ReferenceResolver(_types.Concat(IntrospectionTypes.Create()), errors);
        resolver.Resolve(metaFields, directives, query);
        ThrowOn(errors);

        var schema = new Schema(new SchemaDefinition
        {
            Description = Description,
            AppliedDirectives = AppliedDirectives,
            QueryType = query!,
            MutationType = mutation,
            SubscriptionType = subscription,
            MetaFields = metaFields,
            Types = resolver.Types,
            Directives = directives,
        });
        errors.AddRange(SchemaValidator.Validate(schema));
        ThrowOn(errors);
        return schema;
    }

    private ObjectType? FindRoot(string operation, string name, bool isNamed, List<string> errors)
    {
        if (!isNamed && !UseDefaultRootTypes)
        {
            return null;
        }

        switch (_types.Find(type => type.Name == name) ?? Scalars.StandardScalars.Create(name))
        {
            case ObjectType root:
                return root;
            case null when operation == "Query" && name == "Query":
                errors.Add("Query root type must be provided.");
                return null;
            case null when isNamed:
                errors.Add($"Unknown type \"{name}\" as {operation} root type.");
                return null;
            case { } type when isNamed:
                errors.Add($"{operation} root type must be Object type{(operation == "Query" ? "" : " if provided")}, it cannot be {type}.");
                return null;
            default:
                return null;
        }
    }

    private static void ThrowOn(List<string> errors)
    {
        if (errors.Count > 0)
        {
            throw new SchemaException([.. errors]);
        }
    }
}
