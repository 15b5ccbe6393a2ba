using System.Text.Json;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Conventions;

namespace Assistant.Graph.Mapping;

/// <summary>Makes an entity's mutations of what the access table lets people write.</summary>
internal sealed class EntityWritesBuilder(TableAccess access)
{
    private IReadOnlyList<string>? _updated;
    private EntityWrite? _create;
    private EntityWrite? _update;
    private EntityWrite? _delete;
    private EntityWrite? _save;
    private IReadOnlyList<Column> _onlyFor = [];
    private readonly Dictionary<string, ValueNode> _saveDefaults = [];
    private string? _lockedBy;

    public void Create(string name, string description) => _create = ToWrite(name, description, access.Insert);

    public void Update(string name, string description) => _update = ToWrite(name, description, access.Update);

    public void Delete(string name, string description) => _delete = ToWrite(name, description, access.Delete);

    public void Save(string name, string description, IReadOnlyList<Column> onlyFor)
    {
        _save = ToWrite(name, description, access.Insert);
        _onlyFor = onlyFor;
    }

    public void SaveDefault(string property, ValueNode value) => _saveDefaults.Add(JsonNamingPolicy.CamelCase.ConvertName(property), value);

    public void LockedBy(string function) => _lockedBy = function;

    /// <summary>Leaves everything but these properties out of what is updated.</summary>
    public void UpdateOnly(IReadOnlyList<string> properties) => _updated = properties.All(access.UpdateProperties.Contains)
        ? properties
        : throw new InvalidOperationException($"Nobody may change {string.Join(", ", properties.Except(access.UpdateProperties))} of {access.EntityType.Name}.");

    /// <summary>The mutations; null where there are none.</summary>
    public EntityWrites? Build(RelationalModel model, IReadOnlyList<FieldDescriptor> fields)
    {
        if (_create is null && _update is null && _delete is null && _save is null)
        {
            return null;
        }

        var key = model.TableOf(access.EntityType).PrimaryKey;
        return new EntityWrites
        {
            Create = _create,
            Update = _update,
            Delete = _delete,
            Save = _save,
            OnlyFor = _onlyFor,
            SaveDefaults = _saveDefaults,
            LockedBy = _lockedBy,
            IsPrivate = !access.Read.Contains(RowRules.Admin),
            Fields =
            [
                .. access.InsertProperties.Union(access.UpdateProperties)
                    .Where(property => !key.Contains(model.ColumnOf(access.EntityType, property)))
                    .Select(property => CreateField(model, property, fields)),
            ],
        };
    }

    private WritableField CreateField(RelationalModel model, string property, IReadOnlyList<FieldDescriptor> fields)
    {
        var column = model.ColumnOf(access.EntityType, property);
        var shown = fields.OfType<ColumnFieldDescriptor>().FirstOrDefault(field => field.Column == column && field.Through is null)
            ?? throw new InvalidOperationException($"{access.EntityType.Name}.{property} can be written and has no field that describes it.");
        return new WritableField
        {
            Name = JsonNamingPolicy.CamelCase.ConvertName(property),
            Description = shown.Description,
            Column = column,
            ScalarName = shown.ScalarName,
            Target = model.TargetOf(access.EntityType, property),
            HasDefault = model.HasDefault(access.EntityType, property),
            IsInserted = access.InsertProperties.Contains(property),
            IsUpdated = (_updated ?? access.UpdateProperties).Contains(property),
        };
    }

    private static EntityWrite ToWrite(string name, string description, IReadOnlyList<RowRule> rules) =>
        new(name, description, [.. rules.Select(rule => rule.Name).Distinct()]) { IsForAdministrators = rules.All(rule => rule == RowRules.Admin) };
}
