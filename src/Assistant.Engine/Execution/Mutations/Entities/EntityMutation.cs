using Assistant.Engine.Language.Ast;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Mutations.Entities;

/// <summary>A mutation that follows from an entity's columns.</summary>
public abstract class EntityMutation(EntityDescriptor entity, string action) : IMutation
{
    /// <summary>The input field that names the row.</summary>
    protected const string IdField = "id";

    private readonly string? _lockText = entity.Writes!.LockedBy is { } function ? WriteStatements.LockBy(function, entity.Table) : null;

    /// <inheritdoc/>
    public MutationAudit? Audit { get; } = new(
        action, entity.Name, entity.Writes!.IsPrivate ? [.. entity.Writes.Fields.Where(field => field.Target is null).Select(field => field.Name)] : []);

    /// <summary>The entity.</summary>
    protected EntityDescriptor Entity { get; } = entity;

    /// <summary>The name of the payload's field.</summary>
    protected string RowField { get; } = char.ToLowerInvariant(entity.Name[0]) + entity.Name[1..];

    /// <inheritdoc/>
    public abstract ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public MutationError? Describe(MutationRefusedException refusal, MutationInput input) => refusal.Reason switch
    {
        WriteStatements.NotFound => MutationErrorTypes.Missing(IdField, Entity.Name),
        WriteStatements.Conflict => MutationErrorTypes.Taken("Somebody else has changed it since you read it."),
        _ => null,
    };

    /// <inheritdoc/>
    public MutationError? Describe(ConstraintViolationException violation, MutationInput input) =>
        RowRefusal.Describe(violation, Entity, input);

    /// <summary>The schema's part.</summary>
    protected MutationDescriptor Describe(EntityWrite write, IReadOnlyList<InputField> input, string description, params IReadOnlyList<string> errors) => new()
    {
        Name = write.Name,
        Description = write.Description,
        Policies = write.Policies,
        IsForAdministrators = write.IsForAdministrators,
        Input = input,
        Payload =
        [
            new OutputField
            {
                Name = RowField,
                TypeReference = Entity.Name,
                Description = description,
                Binding = new SuppliedEntityBinding(Entity.Table),
            },
        ],
        ErrorTypes = errors,
        Mutation = this,
    };

    /// <summary>The input field that names the row.</summary>
    protected InputField IdInput() => new() { Name = IdField, TypeReference = "ID!", Description = $"The id of the {Entity.Name}; the bare key will do." };

    /// <summary>An input field for a column.</summary>
    protected static InputField ColumnInput(WritableField field, bool isRequired, ValueNode? fallback = null) => new()
    {
        Name = field.Name,
        TypeReference = isRequired || fallback is not null ? $"{field.TypeName}!" : field.TypeName,
        Description = field.InputDescription,
        DefaultValue = fallback,
    };

    /// <summary>The error for an id that isn't one.</summary>
    protected MutationError InvalidId() => MutationErrorTypes.InvalidField(IdField, $"`{IdField}` isn't an ID of type {Entity.Name}.");

    /// <summary>What goes before a row is changed or deleted.</summary>
    protected IEnumerable<WriteCommand> LockCommands(IReadOnlyList<object> key) => _lockText is null ? [] : [new WriteCommand(_lockText, [.. KeyParameters(key)])];

    /// <summary>The parameters of a key.</summary>
    protected IEnumerable<WriteParameter> KeyParameters(IReadOnlyList<object> key) =>
        Entity.Table.PrimaryKey.Select((column, index) => new WriteParameter(column.Type, key[index]));
}
