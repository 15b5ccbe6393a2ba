using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem;

/// <summary>A complete, valid schema (specification, section 3.3). It doesn't change and may be shared between threads.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveType> _directives;
    private readonly FrozenDictionary<string, IReadOnlyList<ObjectType>> _possibleTypes;
    private readonly FrozenDictionary<string, FrozenSet<string>> _possibleTypeNames;

    internal Schema(SchemaDefinition definition)
    {
        Description = definition.Description;
        AppliedDirectives = definition.AppliedDirectives;
        QueryType = definition.QueryType;
        MutationType = definition.MutationType;
        SubscriptionType = definition.SubscriptionType;
        TypeNameField = definition.MetaFields.TypeName;
        SchemaField = definition.MetaFields.Schema;
        TypeField = definition.MetaFields.Type;
        Types = definition.Types;
        Directives = definition.Directives;
        _types = Types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _directives = Directives.ToFrozenDictionary(directive => directive.Name, StringComparer.Ordinal);
        _possibleTypes = Types
            .Where(type => type.IsAbstractType())
            .ToFrozenDictionary(type => type.Name, FindPossibleTypes, StringComparer.Ordinal);
        _possibleTypeNames = _possibleTypes.ToFrozenDictionary(
            entry => entry.Key,
            entry => entry.Value.Select(type => type.Name).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>What the service is for, in Markdown; null when nothing is said.</summary>
    public string? Description { get; }

    /// <summary>The directives on the schema itself.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; }

    /// <summary>The root of queries.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The root of mutations; null when there are none.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root of subscriptions; null when there are none.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>All types in the order of their names (ordinal), with the used scalars and introspection's types.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directives: the specified ones, then the schema's own in the order in which they were added.</summary>
    public IReadOnlyList<DirectiveType> Directives { get; }

    /// <summary><c>__typename</c>, a field of every object, interface and union.</summary>
    public OutputField TypeNameField { get; }

    /// <summary><c>__schema</c>, a field of the query root.</summary>
    public OutputField SchemaField { get; }

    /// <summary><c>__type</c>, a field of the query root.</summary>
    public OutputField TypeField { get; }

    /// <summary>Creates a schema.</summary>
    /// <param name="configure">Adds the types and directives.</param>
    /// <exception cref="SchemaException">The schema is invalid; all errors are in it.</exception>
    public static Schema Create(Action<SchemaBuilder> configure)
    {
        var builder = new SchemaBuilder();
        configure(builder);
        return builder.Build();
    }

    /// <summary>The type of this name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public NamedType GetType(string name) =>
        _types.TryGetValue(name, out var type) ? type : throw new KeyNotFoundException($"The schema has no type \"{name}\".");

    /// <summary>The type of this name and class.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T GetType<T>(string name)
        where T : NamedType =>
        GetType(name) as T ?? throw new KeyNotFoundException($"The schema's type \"{name}\" is no {typeof(T).Name}.");

    /// <summary>Finds the type of this name.</summary>
    public bool TryGetType(string name, [NotNullWhen(true)] out NamedType? type) => _types.TryGetValue(name, out type);

    /// <summary>Finds the directive of this name, without <c>@</c>.</summary>
    public bool TryGetDirective(string name, [NotNullWhen(true)] out DirectiveType? directive) =>
        _directives.TryGetValue(name, out directive);

    /// <summary>The type that a type reference in a document means; null when its named type is unknown.</summary>
    public IType? GetType(TypeNode node) => node switch
    {
        NamedTypeNode named => _types.GetValueOrDefault(named.Name.Value),
        ListTypeNode list => GetType(list.Type) is { } element ? new ListType(element) : null,
        NonNullTypeNode nonNull => GetType(nonNull.Type) is { } nullable ? new NonNullType(nullable) : null,
        _ => throw new ArgumentException($"{node.Kind} is no type reference.", nameof(node)),
    };

    /// <summary>The root type of an operation; null when the schema has none.</summary>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>
    /// The field that a selection of this name on this type means, with <c>__typename</c> on composite types and
    /// <c>__schema</c> and <c>__type</c> on the query root; null when there is none.
    /// </summary>
    public OutputField? GetField(NamedType type, string name) => name switch
    {
        "__typename" when type.IsCompositeType() => TypeNameField,
        "__schema" when type == QueryType => SchemaField,
        "__type" when type == QueryType => TypeField,
        _ => (type as ComplexType)?.GetField(name),
    };

    /// <summary>The object types that a value of an interface or union may have, in the order of <see cref="Types"/> (a union's: of its declaration).</summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(NamedType abstractType) =>
        _possibleTypes.TryGetValue(abstractType.Name, out var types)
            ? types
            : throw new ArgumentException($"Type {abstractType} is neither an interface nor a union.", nameof(abstractType));

    /// <summary>Whether a value of the interface or union may have the object type.</summary>
    public bool IsPossibleType(NamedType abstractType, ObjectType type) =>
        _possibleTypeNames.TryGetValue(abstractType.Name, out var names) && names.Contains(type.Name);

    /// <summary>Whether every value of the one type is a value of the other (<c>IsSubType</c>, specification, section 3.6.1).</summary>
    public bool IsSubtype(IType maybeSubtype, IType supertype)
    {
        if (maybeSubtype.Equals(supertype))
        {
            return true;
        }

        return (maybeSubtype, supertype) switch
        {
            (NonNullType sub, NonNullType super) => IsSubtype(sub.NullableType, super.NullableType),
            (_, NonNullType) => false,
            (NonNullType sub, _) => IsSubtype(sub.NullableType, supertype),
            (ListType sub, ListType super) => IsSubtype(sub.ElementType, super.ElementType),
            (ObjectType sub, UnionType super) => IsPossibleType(super, sub),
            (ComplexType sub, InterfaceType super) => sub.Interfaces.Contains(super),
            _ => false,
        };
    }

    /// <summary>Whether some object type belongs to both composite types, so that a fragment on one may stand in the other.</summary>
    public bool Overlap(NamedType left, NamedType right)
    {
        if (left == right)
        {
            return true;
        }

        return (left, right) switch
        {
            (ObjectType, ObjectType) => false,
            (ObjectType type, _) => IsPossibleType(right, type),
            (_, ObjectType type) => IsPossibleType(left, type),
            _ => GetPossibleTypes(left).Any(type => IsPossibleType(right, type)),
        };
    }

    private IReadOnlyList<ObjectType> FindPossibleTypes(NamedType abstractType) => abstractType is UnionType union
        ? union.MemberTypes
        : [.. Types.OfType<ObjectType>().Where(type => type.InterfaceNames.Contains(abstractType.Name))];
}
