using System.Collections.Frozen;
using Assistant.Data;
using Assistant.Data.Model;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Graph.Mapping;

/// <summary>The engine's tables, columns and relations, taken from the EF Core model; secret columns aren't among them.</summary>
public sealed class RelationalModel
{
    private readonly IModel _model;
    private readonly FrozenDictionary<Type, Table> _tables;
    private readonly Dictionary<(Type Entity, string Property), Column> _columns = [];
    private readonly Dictionary<INavigationBase, Relation> _relations = [];
    private readonly Dictionary<(Column From, Column To), Relation> _links = [];
    private readonly EnumDescriptions _enums;

    /// <summary>Maps the model.</summary>
    /// <param name="model">The EF Core model.</param>
    /// <param name="enums">What the enums and their values mean.</param>
    public RelationalModel(IModel model, EnumDescriptions enums)
    {
        _model = model;
        _enums = enums;
        _tables = model.GetEntityTypes()
            .Where(entity => !entity.IsServerOnly())
            .ToFrozenDictionary(entity => entity.ClrType, CreateTable);
        foreach (var (type, table) in _tables)
        {
            table.ReadRule = new AnyOfCondition([.. AccessTable.For(type).Read.Select(rule => CreateCondition(type, rule))]);
        }
    }

    /// <summary>The table of an entity.</summary>
    public Table TableOf(Type entity) => _tables[entity];

    /// <summary>The column of a property.</summary>
    /// <exception cref="InvalidOperationException">The property is secret, or it isn't mapped.</exception>
    public Column ColumnOf(Type entity, string property) =>
        _columns.TryGetValue((entity, property), out var column)
            ? column
            : throw new InvalidOperationException($"{entity.Name}.{property} has no column that the graph may show.");

    /// <summary>The relation of a navigation.</summary>
    /// <exception cref="InvalidOperationException">The model has no such navigation.</exception>
    public Relation RelationOf(Type entity, string navigation)
    {
        var type = _model.FindEntityType(entity)!;
        INavigationBase found = type.FindNavigation(navigation) ?? (INavigationBase?)type.FindSkipNavigation(navigation)
            ?? throw new InvalidOperationException($"{entity.Name}.{navigation} isn't a navigation of the model.");
        if (!_relations.TryGetValue(found, out var relation))
        {
            relation = found is ISkipNavigation skip ? CreateRelation(skip) : CreateRelation((INavigation)found);
            _relations.Add(found, relation);
        }

        return relation;
    }

    /// <summary>
    /// The relation between rows whose properties are equal though no foreign key says so, such as an id that another service gave.
    /// Where it leads to one row and several match, it is the first by its key.
    /// </summary>
    public Relation LinkOf(Type from, string fromProperty, Type to, string toProperty, bool isToMany)
    {
        var ends = (From: ColumnOf(from, fromProperty), To: ColumnOf(to, toProperty));
        if (!_links.TryGetValue(ends, out var relation))
        {
            relation = new Relation
            {
                Name = $"{from.Name}.{fromProperty} = {to.Name}.{toProperty}",
                From = TableOf(from),
                FromColumns = [ends.From],
                To = TableOf(to),
                ToColumns = [ends.To],
                IsToMany = isToMany,
                TakesFirst = !isToMany,
            };
            _links.Add(ends, relation);
        }

        return relation;
    }

    /// <summary>
    /// The relation from a view over several tables to one of them, by that table's key, for which the view has properties of the same
    /// names.
    /// </summary>
    /// <param name="view">The entity over the view.</param>
    /// <param name="kind">The view's property that tells its tables apart.</param>
    /// <param name="value">What it holds for rows of the table.</param>
    /// <param name="target">The entity over the table.</param>
    public Relation CaseOf(Type view, string kind, string value, Type target)
    {
        var key = _model.FindEntityType(target)!.FindPrimaryKey()!.Properties;
        return new Relation
        {
            Name = $"{view.Name} as {target.Name}",
            From = TableOf(view),
            FromColumns = [.. key.Select(property => ColumnOf(view, property.Name))],
            To = TableOf(target),
            ToColumns = [.. key.Select(property => ColumnOf(target, property.Name))],
            IsToMany = false,
            Only = new ColumnValue(ColumnOf(view, kind), value),
        };
    }

    /// <summary>What the rows of an entity add up to, as the database keeps it in the table of another.</summary>
    /// <exception cref="InvalidOperationException">Answers from it could be others than answers from the rows.</exception>
    public Rollup RollupOf(Type entity, string time, Type rollup, string start, string count) => RollupMapping.Create(
        _model.FindEntityType(rollup)!, start, count, ColumnOf(entity, time), name => _columns.GetValueOrDefault((entity, name)), entity);

    /// <summary>The ids of what a property refers to by itself; null where it isn't a reference.</summary>
    public GlobalIdFormat? TargetOf(Type entity, string property)
    {
        var target = _model.FindEntityType(entity)!.FindProperty(property)!.GetContainingForeignKeys()
            .FirstOrDefault(key => key.Properties.Count == 1 && key.PrincipalKey.IsPrimaryKey())?.PrincipalEntityType.ClrType;
        return target is not null && _tables.TryGetValue(target, out var table) ? new GlobalIdFormat(target.Name, table.PrimaryKey) : null;
    }

    /// <summary>Whether the database fills a property where no value is given.</summary>
    public bool HasDefault(Type entity, string property) =>
        _model.FindEntityType(entity)!.FindProperty(property)!.ValueGenerated != ValueGenerated.Never;

    /// <summary>The ids of an entity.</summary>
    public GlobalIdFormat IdFormatOf(Type entity) => new(entity.Name, TableOf(entity).PrimaryKey);

    private Table CreateTable(IEntityType entity)
    {
        var columns = entity.GetProperties()
            .Where(property => !property.IsSecret() && !property.IsGuarded())
            .Select(property => CreateColumn(entity, property))
            .OfType<Column>()
            .ToArray();
        return new Table
        {
            Schema = entity.GetSchema() ?? AssistantDbContext.Schema,
            Name = entity.GetTableName() ?? entity.GetViewName()!,
            Columns = columns,
            PrimaryKey = [.. entity.FindPrimaryKey()!.Properties.Select(property => _columns[(entity.ClrType, property.Name)])],
            Indexes = TableIndexes.Of(entity, property => _columns.GetValueOrDefault((entity.ClrType, property.Name))),
        };
    }

    private Column? CreateColumn(IEntityType entity, IProperty property)
    {
        if (ColumnTypes.Of(property) is not { } type)
        {
            return null;
        }

        var enumType = ColumnTypes.EnumOf(property);
        var column = new Column
        {
            Name = property.GetColumnName(),
            Type = type,
            IsNullable = property.IsColumnNullable(),
            MaxLength = property.GetMaxLength(),
            Rules = ValueRules.Of(property),
            EnumName = enumType?.Name,
            EnumDescription = enumType is null ? null : _enums.Of(enumType).Description,
            EnumValues = enumType is null ? [] : _enums.Of(enumType).Members,
        };
        _columns.Add((entity.ClrType, property.Name), column);
        return column;
    }

    private Relation CreateRelation(INavigation navigation)
    {
        var foreignKey = navigation.ForeignKey;
        var dependent = foreignKey.Properties.Select(property => ColumnOf(foreignKey.DeclaringEntityType.ClrType, property.Name));
        var principal = foreignKey.PrincipalKey.Properties.Select(property => ColumnOf(foreignKey.PrincipalEntityType.ClrType, property.Name));
        var isForward = navigation.IsOnDependent;
        return new Relation
        {
            Name = navigation.Name,
            From = TableOf(navigation.DeclaringEntityType.ClrType),
            FromColumns = [.. isForward ? dependent : principal],
            To = TableOf(navigation.TargetEntityType.ClrType),
            ToColumns = [.. isForward ? principal : dependent],
            IsToMany = navigation.IsCollection,
            // A view with a barrier is read whole by an ordinary join; asked for one row, PostgreSQL looks it up by its key.
            TakesFirst = !navigation.IsCollection && navigation.TargetEntityType.GetViewName() is not null,
        };
    }

    private Relation CreateRelation(ISkipNavigation navigation)
    {
        var (from, to) = (navigation.ForeignKey, navigation.Inverse.ForeignKey);
        return new Relation
        {
            Name = navigation.Name,
            From = TableOf(navigation.DeclaringEntityType.ClrType),
            FromColumns = [.. from.PrincipalKey.Properties.Select(property => ColumnOf(from.PrincipalEntityType.ClrType, property.Name))],
            To = TableOf(navigation.TargetEntityType.ClrType),
            ToColumns = [.. to.PrincipalKey.Properties.Select(property => ColumnOf(to.PrincipalEntityType.ClrType, property.Name))],
            IsToMany = true,
            Via = new Junction(
                $"{navigation.JoinEntityType.GetSchema()}.{navigation.JoinEntityType.GetTableName()}",
                [.. from.Properties.Select(property => property.GetColumnName())],
                [.. to.Properties.Select(property => property.GetColumnName())]),
        };
    }

    private RowCondition CreateCondition(Type entity, RowRule rule) =>
        CreateCondition(entity, rule.Scope(_model.FindEntityType(entity)!));

    private RowCondition CreateCondition(Type entity, RowScope rowScope) => rowScope switch
    {
        RowScope.OwnedBy owned => new OwnerCondition(ColumnOf(entity, owned.Property)),
        RowScope.Among among => new AmongCondition(ColumnOf(entity, among.Property), among.Set),
        RowScope.AnyOf any => new AnyOfCondition([.. any.Scopes.Select(one => CreateCondition(entity, one))]),
        RowScope.Unowned unowned => new UnownedCondition(ColumnOf(entity, unowned.Property)),
        RowScope.AdminOnly => RowCondition.Administrators,
        RowScope.Everyone => RowCondition.Everyone,
        RowScope.Nobody => RowCondition.Nobody,
        var scope => throw new InvalidOperationException($"Scope {scope} of {entity.Name} is unknown to the planner."),
    };
}
