using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Text.Json;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Execution.Mutations.Entities;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;
using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Mapping;

/// <summary>Declares a mutation that is written by hand: a line for each field of its input and payload.</summary>
public sealed class MutationTypeDescriptor
{
    private readonly RelationalModel _model;
    private readonly FrozenDictionary<string, EntityDescriptor> _entities;
    private readonly List<InputField> _input = [];
    private readonly List<OutputField> _payload = [];
    private readonly List<string> _errors = [MutationErrorTypes.InvalidInput];
    private readonly List<WritableField> _fields = [];
    private readonly List<(string Name, GlobalIdFormat Format)> _ids = [];
    private string? _description;
    private IReadOnlyList<RowRule> _policies = [];
    private bool _isPrivate;
    private string? _action;

    internal MutationTypeDescriptor(RelationalModel model, FrozenDictionary<string, EntityDescriptor> entities)
    {
        _model = model;
        _entities = entities;
    }

    /// <summary>The entity that it is about, as said by <see cref="About{TEntity}"/>; null where it isn't said.</summary>
    internal EntityDescriptor? Entity { get; private set; }

    /// <summary>How the audit log names it; null for one that isn't written down.</summary>
    internal MutationAudit? Audit { get; private set; }

    /// <summary>The input's columns and references.</summary>
    internal IReadOnlyList<WritableField> Fields => _fields;

    /// <summary>The first ID of the input; null where there is none.</summary>
    internal (string Name, GlobalIdFormat Format)? FirstId => _ids.Count > 0 ? _ids[0] : null;

    /// <summary>Says what it does.</summary>
    public void Description(string text) => _description = text;

    /// <summary>Says what it is about, for the audit log and for what the database refuses.</summary>
    /// <param name="action">The kind of action, such as <c>create</c>.</param>
    /// <param name="isAudited">Whether it is written down.</param>
    public void About<TEntity>(string action, bool isAudited = true)
        where TEntity : class
    {
        Entity = _entities[typeof(TEntity).Name];
        _action = isAudited ? action : null;
        // Administrators read the audit log, so what they may not read isn't written down.
        _isPrivate = !AccessTable.For(typeof(TEntity)).Read.Contains(RowRules.Admin);
    }

    /// <summary>Says whom the database lets do it.</summary>
    public void Allow(params IReadOnlyList<RowRule> rules) => _policies = rules;

    /// <summary>An ID in the input.</summary>
    public void Id<TEntity>(string name, string description, bool isRequired = true)
        where TEntity : class
    {
        AddId(name, _model.IdFormatOf(typeof(TEntity)));
        Value(name, isRequired ? "ID!" : "ID", description);
    }

    /// <summary>A column in the input, whose value is checked as the column needs it.</summary>
    /// <param name="property">The property.</param>
    /// <param name="description">What the input holds.</param>
    /// <param name="isRequired">Whether it must be given.</param>
    /// <param name="scalar">The GraphQL scalar where it isn't the column's own, as in <c>URL</c>.</param>
    /// <param name="fallback">The value where none is given.</param>
    /// <param name="name">The input field's name where it isn't the property's.</param>
    public void Column<TEntity>(
        Expression<Func<TEntity, object?>> property,
        string description,
        bool isRequired = false,
        string? scalar = null,
        ValueNode? fallback = null,
        string? name = null)
        where TEntity : class
    {
        var propertyName = PropertyPath.Of(property)[0].Name;
        var field = new WritableField
        {
            Name = name ?? JsonNamingPolicy.CamelCase.ConvertName(propertyName),
            Description = description,
            Column = _model.ColumnOf(typeof(TEntity), propertyName),
            Target = _model.TargetOf(typeof(TEntity), propertyName),
            ScalarName = scalar,
            HasDefault = !isRequired,
        };
        _fields.Add(field);
        if (field.Target is { } target)
        {
            AddId(field.Name, target);
        }

        Value(field.Name, isRequired || fallback is not null ? $"{field.TypeName}!" : field.TypeName, field.InputDescription, fallback);
    }

    /// <summary>Another value in the input.</summary>
    public void Value(string name, string type, string description, ValueNode? fallback = null) =>
        _input.Add(new InputField { Name = name, TypeReference = type, Description = description, DefaultValue = fallback });

    /// <summary>A row in the payload.</summary>
    /// <param name="name">The field.</param>
    /// <param name="description">Which row it is.</param>
    /// <param name="by">The properties by which the result names it, unique together; none for its key.</param>
    public void Row<TEntity>(string name, string description, params IReadOnlyList<Expression<Func<TEntity, object?>>> by)
        where TEntity : class =>
        _payload.Add(new OutputField
        {
            Name = name,
            TypeReference = typeof(TEntity).Name,
            Description = description,
            Binding = by.Count == 0
                ? new SuppliedEntityBinding(_model.TableOf(typeof(TEntity)))
                : new SuppliedEntityBinding(_model.TableOf(typeof(TEntity))) { Key = [.. by.Select(ColumnOf)] },
        });

    /// <summary>Another value in the payload.</summary>
    public void Returns(string name, string type, string description) =>
        _payload.Add(new OutputField { Name = name, TypeReference = type, Description = description });

    /// <summary>A type of failure that can be expected, besides a wrong input and an ID of nothing.</summary>
    public void Error(string typeName) => _errors.Add(typeName);

    /// <summary>The table of an entity.</summary>
    public Table Table<TEntity>()
        where TEntity : class =>
        _model.TableOf(typeof(TEntity));

    /// <summary>Reads an ID of the input; null where it isn't given.</summary>
    /// <param name="input">The input.</param>
    /// <param name="name">The field.</param>
    /// <param name="errors">Takes that it is no such ID.</param>
    public IReadOnlyList<object>? ReadKey(MutationInput input, string name, List<MutationError> errors)
    {
        if (!input.TryGet<string>(name, out var id))
        {
            return null;
        }

        var format = _ids.Find(one => one.Name == name).Format;
        var key = format.Parse(id, allowBareKey: true);
        if (key is null)
        {
            errors.Add(MutationErrorTypes.InvalidField(name, $"`{name}` isn't an ID of type {format.TypeName}."));
        }

        return key;
    }

    /// <summary>Reads the columns of the input that are given.</summary>
    /// <param name="input">The input.</param>
    /// <param name="errors">Takes what is wrong with them.</param>
    public IReadOnlyList<(Column Column, WriteParameter Value)> ReadColumns(MutationInput input, List<MutationError> errors) =>
        InputReader.Read(input, _fields, errors);

    internal MutationDescriptor Build(string name, Mutation mutation)
    {
        Audit = _action is null ? null : new MutationAudit(_action, Entity!.Name, _isPrivate ? [.. PrivateInputs()] : []);
        return new MutationDescriptor
        {
            Name = name,
            Description = _description ?? throw new InvalidOperationException($"Mutation {name} has no description."),
            Policies = [.. _policies.Select(rule => rule.Name)],
            IsForAdministrators = _policies.Count > 0 && _policies.All(rule => rule == RowRules.Admin),
            Input = _input,
            Payload = _payload,
            ErrorTypes = _errors,
            Mutation = mutation,
        };
    }

    private IEnumerable<string> PrivateInputs() => _input.Select(field => field.Name).Where(name => !_ids.Exists(id => id.Name == name));

    private Column ColumnOf<TEntity>(Expression<Func<TEntity, object?>> property) =>
        _model.ColumnOf(typeof(TEntity), PropertyPath.Of(property)[0].Name);

    private void AddId(string name, GlobalIdFormat format)
    {
        _ids.Add((name, format));
        if (!_errors.Contains(MutationErrorTypes.NotFound))
        {
            _errors.Add(MutationErrorTypes.NotFound);
        }
    }
}
