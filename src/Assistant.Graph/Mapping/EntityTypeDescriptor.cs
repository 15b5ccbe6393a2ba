using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Assistant.Data.RowSecurity;
using Assistant.Engine.DataLoading;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.Relational.Conventions;

namespace Assistant.Graph.Mapping;

/// <summary>Declares a type of the graph over an entity. Field names are the properties' in camelCase.</summary>
/// <typeparam name="TEntity">The entity of the EF Core model.</typeparam>
public sealed class EntityTypeDescriptor<TEntity>
    where TEntity : class
{
    private readonly RelationalModel _model;
    private readonly List<FieldDescriptor> _fields = [];
    private readonly List<string> _implements = [];
    private EntityInterfaceBinding? _interface;
    private readonly EntityWritesBuilder _writes = new(AccessTable.For(typeof(TEntity)));
    private string? _description;
    private string? _rootSingular;
    private ConnectionFieldDescriptor? _rootConnection;

    internal EntityTypeDescriptor(RelationalModel model)
    {
        _model = model;
    }

    /// <summary>Says what one object is.</summary>
    public void Description(string text) => _description = text;

    /// <summary>A column, of the entity itself or of the one that a to-one navigation leads to.</summary>
    /// <param name="property">The property, as in <c>chat => chat.Title</c>.</param>
    /// <param name="description">What the field holds.</param>
    /// <param name="scalar">The GraphQL scalar where it isn't the column's own, as in <c>URL</c>.</param>
    public void Field<TValue>(Expression<Func<TEntity, TValue>> property, string description, string? scalar = null)
    {
        var path = PropertyPath.Of(property);
        var through = path.Count > 1 ? _model.RelationOf(typeof(TEntity), path[0].Name) : null;
        _fields.Add(new ColumnFieldDescriptor
        {
            Name = NameOf(path[^1]),
            Description = description,
            Column = _model.ColumnOf(path[^1].DeclaringType!, path[^1].Name),
            Through = through,
            ReadPolicies = through is null ? [] : PoliciesOf(path[0].PropertyType),
            ScalarName = scalar,
        });
    }

    /// <summary>A property under the name that an interface has for it; filters and orders go by the property's own field.</summary>
    public void Alias<TValue>(string name, Expression<Func<TEntity, TValue>> property, string description) =>
        _fields.Add(new AliasFieldDescriptor
        {
            Name = name,
            Description = description,
            Column = _model.ColumnOf(typeof(TEntity), PropertyPath.Of(property)[0].Name),
        });

    /// <summary>Says that the type has all fields of an interface.</summary>
    public void Implements<TInterface>()
        where TInterface : class =>
        _implements.Add(typeof(TInterface).Name);

    /// <summary>Makes the type an interface: each row of its view is also one of another entity, which a property of the view tells.</summary>
    /// <param name="kind">The property.</param>
    /// <param name="cases">The entities, and what the property holds for each.</param>
    public void Interface(Expression<Func<TEntity, object?>> kind, params IReadOnlyList<(string Value, Type Entity)> cases)
    {
        var property = PropertyPath.Of(kind)[0].Name;
        _interface = new EntityInterfaceBinding(
            _model.ColumnOf(typeof(TEntity), property),
            [.. cases.Select(one => new EntityCase(one.Entity.Name, _model.CaseOf(typeof(TEntity), property, one.Value, one.Entity)))]);
    }

    /// <summary>A Boolean: whether a property has a value.</summary>
    public void Presence<TValue>(string name, Expression<Func<TEntity, TValue>> property, string description) =>
        _fields.Add(new PresenceFieldDescriptor
        {
            Name = name,
            Description = description,
            Column = _model.ColumnOf(typeof(TEntity), PropertyPath.Of(property)[0].Name),
        });

    /// <summary>The one object that a navigation leads to.</summary>
    public void Reference<TTarget>(Expression<Func<TEntity, TTarget?>> navigation, string description)
        where TTarget : class
    {
        var property = PropertyPath.Of(navigation)[0];
        _fields.Add(new ReferenceFieldDescriptor
        {
            Name = NameOf(property),
            Description = description,
            Relation = _model.RelationOf(typeof(TEntity), property.Name),
            TargetName = typeof(TTarget).Name,
        });
    }

    /// <summary>A connection over the objects that a navigation leads to.</summary>
    public void Connection<TTarget>(
        Expression<Func<TEntity, ICollection<TTarget>>> navigation,
        string description,
        Expression<Func<TTarget, object?>>? newestBy = null,
        Expression<Func<TTarget, object?>>? oldestBy = null,
        IReadOnlyList<RankArgument>? rankedBy = null)
        where TTarget : class
    {
        var property = PropertyPath.Of(navigation)[0];
        _fields.Add(new ConnectionFieldDescriptor
        {
            Name = NameOf(property),
            Description = description,
            Relation = _model.RelationOf(typeof(TEntity), property.Name),
            TargetName = typeof(TTarget).Name,
            DefaultOrder = OrderOf(newestBy, oldestBy),
            RankArguments = rankedBy ?? [],
        });
    }

    /// <summary>The object whose property equals one of this object's, though no foreign key says so; of several, the first by its key.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="property">The property of this object.</param>
    /// <param name="target">The property of the other.</param>
    /// <param name="description">What the field holds.</param>
    public void ReferenceBy<TTarget>(
        string name, Expression<Func<TEntity, object?>> property, Expression<Func<TTarget, object?>> target, string description)
        where TTarget : class =>
        _fields.Add(new ReferenceFieldDescriptor
        {
            Name = name,
            Description = description,
            Relation = LinkTo(property, target, isToMany: false),
            TargetName = typeof(TTarget).Name,
        });

    /// <summary>A connection over the objects whose property equals one of this object's, though no foreign key says so.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="property">The property of this object.</param>
    /// <param name="target">The property of the others.</param>
    /// <param name="description">What the field holds.</param>
    /// <param name="oldestBy">The default order.</param>
    public void ConnectionBy<TTarget>(
        string name,
        Expression<Func<TEntity, object?>> property,
        Expression<Func<TTarget, object?>> target,
        string description,
        Expression<Func<TTarget, object?>> oldestBy)
        where TTarget : class =>
        _fields.Add(new ConnectionFieldDescriptor
        {
            Name = name,
            Description = description,
            Relation = LinkTo(property, target, isToMany: true),
            TargetName = typeof(TTarget).Name,
            DefaultOrder = OrderOf(null, oldestBy),
        });

    /// <summary>A field that a resolver fills from properties of the row; in the context, <c>Parent</c> holds them by their columns' names.</summary>
    public void Resolve(
        string name, string type, string description, FieldResolver resolver, params IReadOnlyList<Expression<Func<TEntity, object?>>> inputs) =>
        _fields.Add(new BoundFieldDescriptor
        {
            Name = name,
            TypeReference = type,
            Description = description,
            Binding = new ResolvedFromRowBinding(
                [.. inputs.Select(input => _model.ColumnOf(typeof(TEntity), PropertyPath.Of(input)[0].Name))],
                new ResolverBinding(resolver)),
        });

    /// <summary>
    /// Says that the database keeps what the rows add up to on each day, so that plans take that instead of the rows where the answer is
    /// the same. Properties of both entities that have the same name are dimensions where they belong to the rollup's key, and sums else.
    /// </summary>
    /// <param name="time">The moment by which a row belongs to a day.</param>
    /// <param name="start">The rollup's property for the beginning of the day in UTC.</param>
    /// <param name="count">The rollup's property for the number of rows.</param>
    public void RolledUpIn<TRollup>(
        Expression<Func<TEntity, object?>> time, Expression<Func<TRollup, object?>> start, Expression<Func<TRollup, object?>> count)
        where TRollup : class =>
        _model.TableOf(typeof(TEntity)).Rollup = _model.RollupOf(
            typeof(TEntity),
            PropertyPath.Of(time)[0].Name,
            typeof(TRollup),
            PropertyPath.Of(start)[0].Name,
            PropertyPath.Of(count)[0].Name);

    /// <summary>The root field that fetches one object by its id.</summary>
    public void RootById(string name) => _rootSingular = name;

    /// <summary>The root connection over all objects that the reader may see.</summary>
    public void RootConnection(
        string name,
        string description,
        Expression<Func<TEntity, object?>>? newestBy = null,
        Expression<Func<TEntity, object?>>? oldestBy = null,
        IReadOnlyList<RankArgument>? rankedBy = null,
        IReadOnlyList<ConditionArgument>? boundBy = null) =>
        _rootConnection = new ConnectionFieldDescriptor
        {
            Name = name,
            Description = description,
            TargetName = typeof(TEntity).Name,
            DefaultOrder = OrderOf(newestBy, oldestBy),
            RankArguments = rankedBy ?? [],
            ConditionArguments = boundBy ?? [],
        };

    /// <summary>A mutation that adds one: <c>createChat</c>. Its input has the properties that the access table lets people give.</summary>
    /// <param name="description">What it does.</param>
    /// <param name="name">The mutation's name where it isn't <c>create</c> and the type's.</param>
    public void Create(string description, string? name = null) => _writes.Create(name ?? $"create{typeof(TEntity).Name}", description);

    /// <summary>A mutation that changes one: <c>updateChat</c>. Its input has the properties that the access table lets people change.</summary>
    /// <param name="description">What it does.</param>
    /// <param name="name">The mutation's name where it isn't <c>update</c> and the type's.</param>
    public void Update(string description, string? name = null) => _writes.Update(name ?? $"update{typeof(TEntity).Name}", description);

    /// <summary>A mutation that changes some of what people may change: what other mutations change isn't in its input.</summary>
    /// <param name="description">What it does.</param>
    /// <param name="properties">The properties of its input; the access table must let people change them.</param>
    public void UpdateOnly(string description, params IReadOnlyList<Expression<Func<TEntity, object?>>> properties)
    {
        Update(description);
        _writes.UpdateOnly([.. properties.Select(property => PropertyPath.Of(property)[0].Name)]);
    }

    /// <summary>A mutation that deletes one: <c>deleteChat</c>.</summary>
    /// <param name="description">What it does.</param>
    /// <param name="name">The mutation's name where it isn't <c>delete</c> and the type's.</param>
    public void Delete(string description, string? name = null) => _writes.Delete(name ?? $"delete{typeof(TEntity).Name}", description);

    /// <summary>What goes before one is changed or deleted.</summary>
    /// <param name="function">A function of its key that locks what others lock first, and says whether there is one of the reader's.</param>
    public void LockedBy(string function) => _writes.LockedBy(function);

    /// <summary>A mutation that adds the reader's only one or changes it: <c>saveFocusSettings</c>.</summary>
    /// <param name="onlyFor">The property that is unique: the owner's key.</param>
    /// <param name="description">What it does.</param>
    public void Save(Expression<Func<TEntity, object?>> onlyFor, string description) => SaveBy(description, null, onlyFor);

    /// <summary>A mutation that adds the only one of a key or changes it: <c>saveDashboardPreference</c>.</summary>
    /// <param name="description">What it does.</param>
    /// <param name="name">The mutation's name; null for <c>save</c> and the type's.</param>
    /// <param name="onlyFor">The properties that are unique together; the input must give those of them that people write.</param>
    public void SaveBy(string description, string? name, params IReadOnlyList<Expression<Func<TEntity, object?>>> onlyFor) => _writes.Save(
        name ?? $"save{typeof(TEntity).Name}",
        description,
        [.. onlyFor.Select(property => _model.ColumnOf(typeof(TEntity), PropertyPath.Of(property)[0].Name))]);

    /// <summary>What saving takes for a property that isn't given, though there is a row: what the mutation's name says.</summary>
    public void SaveDefault(Expression<Func<TEntity, object?>> property, ValueNode value) => _writes.SaveDefault(PropertyPath.Of(property)[0].Name, value);

    /// <summary>An argument of a connection that compares a property.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="type">Its GraphQL type.</param>
    /// <param name="property">The property, on the left of the operator.</param>
    /// <param name="sqlOperator">The operator in SQL.</param>
    /// <param name="description">What the argument does.</param>
    public ConditionArgument Bound(
        string name, string type, Expression<Func<TEntity, object?>> property, string sqlOperator, string description) =>
        new()
        {
            Name = name,
            TypeReference = type,
            Description = description,
            Column = _model.ColumnOf(typeof(TEntity), PropertyPath.Of(property)[0].Name),
            Operator = sqlOperator,
        };

    internal EntityDescriptor Build() => new()
    {
        Name = typeof(TEntity).Name,
        Description = _description ?? throw new InvalidOperationException($"Type {typeof(TEntity).Name} has no description."),
        Table = _model.TableOf(typeof(TEntity)),
        ReadPolicies = PoliciesOf(typeof(TEntity)),
        Fields = _fields,
        Interface = _interface,
        Implements = _implements,
        RootSingular = _rootSingular,
        RootConnection = _rootConnection,
        Writes = _writes.Build(_model, _fields),
    };

    private static IReadOnlyList<string> PoliciesOf(Type entity) => [.. AccessTable.For(entity).Read.Select(rule => rule.Name)];

    private Relation LinkTo<TTarget>(Expression<Func<TEntity, object?>> property, Expression<Func<TTarget, object?>> target, bool isToMany) =>
        _model.LinkOf(typeof(TEntity), PropertyPath.Of(property)[0].Name, typeof(TTarget), PropertyPath.Of(target)[0].Name, isToMany);

    private IReadOnlyList<DefaultOrder> OrderOf<TTarget>(
        Expression<Func<TTarget, object?>>? newestBy, Expression<Func<TTarget, object?>>? oldestBy) =>
        (newestBy ?? oldestBy) is { } property
            ? [new DefaultOrder(_model.ColumnOf(typeof(TTarget), PropertyPath.Of(property)[0].Name), newestBy is not null)]
            : [];

    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
