using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>
/// Turns entities into the types and root fields of a schema by HotChocolate's conventions: object types that implement
/// <c>Node</c>, connections, edges, filter and sort inputs, enums, <c>node</c> and <c>nodes</c>.
/// </summary>
public sealed class RelationalTypes
{
    private readonly Dictionary<string, EntityDescriptor> _entities;
    private readonly PagingOptions _paging;
    private readonly OperationFilterTypes _operations = new();

    /// <summary>Takes the entities of the schema; their names must differ.</summary>
    public RelationalTypes(IEnumerable<EntityDescriptor> entities, PagingOptions paging)
    {
        _entities = entities.ToDictionary(entity => entity.Name, StringComparer.Ordinal);
        _paging = paging;
    }

    /// <summary>All types but the query root, and none that nothing leads to.</summary>
    public IEnumerable<NamedType> CreateTypes()
    {
        var filters = new FilterTypeFactory(_operations);
        List<NamedType> types = [CreateNode(), ConnectionTypeFactory.CreatePageInfo(), SortTypeFactory.CreateDirection()];
        var connections = _entities.Values
            .SelectMany(entity => entity.Fields.OfType<ConnectionFieldDescriptor>().Append(entity.RootConnection))
            .OfType<ConnectionFieldDescriptor>()
            .ToArray();
        foreach (var entity in _entities.Values)
        {
            types.Add(entity.Interface is null ? CreateObject(entity) : CreateInterface(entity));
            if (connections.Any(connection => connection.TargetName == entity.Name))
            {
                types.Add(ConnectionTypeFactory.CreateConnection(entity, _paging));
                types.Add(ConnectionTypeFactory.CreateEdge(entity));
                types.AddRange(AggregateTypeFactory.Create(entity));
                if (GroupTypeFactory.CanGroup(entity))
                {
                    types.AddRange(GroupTypeFactory.Create(entity));
                }
            }

            types.Add(filters.Create(entity));
            if (connections.Any(connection => connection.TargetName == entity.Name && connection.Relation is not null))
            {
                types.Add(FilterTypeFactory.CreateList(entity));
            }

            if (SortTypeFactory.CanSort(entity))
            {
                types.Add(SortTypeFactory.Create(entity));
            }
        }

        types.AddRange(CreateEnums());
        types.AddRange(_operations.Types);
        return types;
    }

    /// <summary>The fields of the query root: each entity by id and as a connection, <c>node</c> and <c>nodes</c>.</summary>
    public IEnumerable<OutputField> CreateRootFields()
    {
        yield return new OutputField
        {
            Name = "node",
            TypeReference = "Node",
            Description = "Any object by its id; null where there is none that the reader may see.",
            Arguments = [new InputField { Name = "id", TypeReference = "ID!", Description = "The object's id." }],
            AppliedDirectives = [CostConventions.Statement],
            Binding = new NodeBinding(),
        };
        yield return new OutputField
        {
            Name = "nodes",
            TypeReference = "[Node]!",
            Description = $"Up to {_paging.MaxNodeIds} objects by their ids, in the order of the ids, with null for each that the reader can't see.",
            Arguments = [new InputField { Name = "ids", TypeReference = "[ID!]!", Description = "The objects' ids." }],
            AppliedDirectives = [CostConventions.SizeOfNodes(_paging), CostConventions.Statement],
            Binding = new NodesBinding(_paging.MaxNodeIds),
        };
        foreach (var entity in _entities.Values)
        {
            if (entity.RootSingular is { } singular)
            {
                yield return CreateSingular(entity, singular);
            }

            if (entity.RootConnection is { } connection)
            {
                yield return ConnectionTypeFactory.CreateField(connection, entity, _paging);
            }
        }
    }

    private static OutputField CreateSingular(EntityDescriptor entity, string name) => new()
    {
        Name = name,
        TypeReference = entity.Name,
        Description = $"One `{entity.Name}` by its id; null where there is none that the reader may see.",
        Arguments =
        [
            new InputField
            {
                Name = "id",
                TypeReference = "ID!",
                Description = $"The id, `{entity.IdFormat.Pattern}`; the part after `{entity.Name}:` will do.",
            },
        ],
        AppliedDirectives = [CostConventions.Statement],
        Binding = new EntityByIdBinding(entity.Table, entity.IdFormat),
    };

    private static InterfaceType CreateNode() => new()
    {
        Name = "Node",
        Description = "An object that `node` can fetch again by its id.",
        Fields = [new OutputField { Name = "id", TypeReference = "ID!", Description = "The object's id, unique among all types." }],
    };

    private ObjectType CreateObject(EntityDescriptor entity) => new()
    {
        Name = entity.Name,
        Description = entity.Description,
        InterfaceNames = ["Node", .. entity.Implements],
        AppliedDirectives = [AuthorizeDirective.Apply(entity.ReadPolicies)],
        Binding = new EntityBinding(entity.Table, entity.IdFormat),
        Fields =
        [
            new OutputField
            {
                Name = "id",
                TypeReference = "ID!",
                Description = $"The id, unique among all types: `{entity.IdFormat.Pattern}`.",
                Binding = new GlobalIdBinding(entity.IdFormat),
            },
            .. entity.Fields.Select(CreateField),
        ],
    };

    // Who may read is said of the object types; the interface's own fields are for each of them a field of theirs.
    private InterfaceType CreateInterface(EntityDescriptor entity) => new()
    {
        Name = entity.Name,
        Description = entity.Description,
        InterfaceNames = ["Node"],
        Binding = entity.Interface,
        Fields =
        [
            new OutputField { Name = "id", TypeReference = "ID!", Description = "The object's id, which begins with its type's name." },
            .. entity.Fields.Select(CreateField),
        ],
    };

    private OutputField CreateField(FieldDescriptor field) => field switch
    {
        ConnectionFieldDescriptor connection =>
            ConnectionTypeFactory.CreateField(connection, _entities[connection.TargetName], _paging),
        ColumnFieldDescriptor column =>
            Create(field, TypeOf(column), new ColumnBinding(column.Column, column.Through), [.. Policies(column)]),
        AliasFieldDescriptor alias => Create(field, TypeOf(alias.Column), new ColumnBinding(alias.Column)),
        PresenceFieldDescriptor presence => Create(field, "Boolean!", new PresenceBinding(presence.Column)),
        ReferenceFieldDescriptor reference =>
            Create(field, reference.TargetName, new ReferenceBinding(reference.Relation), CostConventions.PartOfRow),
        BoundFieldDescriptor bound => Create(field, bound.TypeReference, bound.Binding, CostConventions.PartOfRow),
        _ => throw new InvalidOperationException($"Field {field.Name} has an unknown kind."),
    };

    private static OutputField Create(
        FieldDescriptor field, string type, IFieldBinding binding, params IReadOnlyList<AppliedDirective> directives) => new()
        {
            Name = field.Name,
            TypeReference = type,
            Description = field.Description,
            DeprecationReason = field.DeprecationReason,
            AppliedDirectives = directives,
            Binding = binding,
        };

    private static IEnumerable<AppliedDirective> Policies(ColumnFieldDescriptor column) =>
        column.ReadPolicies is { Count: > 0 } policies ? [AuthorizeDirective.Apply(policies)] : [];

    private static string TypeOf(ColumnFieldDescriptor field)
    {
        var name = field.ScalarName ?? ColumnScalars.NameOf(field.Column);
        return field.Column.IsNullable || field.Through is not null ? name : $"{name}!";
    }

    private static string TypeOf(Column column) => ColumnScalars.NameOf(column) + (column.IsNullable ? string.Empty : "!");

    private IEnumerable<EnumType> CreateEnums() => _entities.Values
        .SelectMany(entity => entity.Fields.OfType<ColumnFieldDescriptor>())
        .Select(field => field.Column)
        .Where(column => column.Type == ColumnType.Enum)
        .DistinctBy(column => column.EnumName)
        .Select(column => new EnumType
        {
            Name = column.EnumName!,
            Description = column.EnumDescription,
            Values =
            [
                .. column.EnumValues.Select(member => new EnumValue
                {
                    Name = member.Name,
                    Description = member.Description,
                    RuntimeValue = member.Stored,
                }),
            ],
        });
}
