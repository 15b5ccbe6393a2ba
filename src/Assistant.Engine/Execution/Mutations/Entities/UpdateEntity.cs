using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Mutations.Entities;

/// <summary>Changes a row: what isn't given stays, and null is null. With <c>ifUpdatedAt</c> only where nobody has changed it since.</summary>
public sealed class UpdateEntity(EntityDescriptor entity) : EntityMutation(entity, "update")
{
    private const string IfUpdatedAtField = "ifUpdatedAt";

    private readonly Column? _updatedAt = entity.Table.Columns.FirstOrDefault(column => column.Name == "updated_at");

    /// <summary>The schema's part.</summary>
    public MutationDescriptor Describe() => Describe(
        Entity.Writes!.Update!,
        [IdInput(), .. Fields.Select(field => ColumnInput(field, isRequired: false)), .. IfUpdatedAt()],
        "What was changed.",
        MutationErrorTypes.InvalidInput,
        MutationErrorTypes.NotFound,
        MutationErrorTypes.Conflict);

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var values = InputReader.Read(context.Input, Fields, errors);
        if (context.Input.GetKey(IdField, Entity.IdFormat) is not { } key)
        {
            errors.Add(InvalidId());
            return ValueTask.FromResult(MutationResult.Failed(errors));
        }

        return ValueTask.FromResult(errors.Count > 0
            ? MutationResult.Failed(errors)
            : MutationResult.Done([.. LockCommands(key), CreateCommand(context.Input, values, key)]).WithRow(RowField, key));
    }

    private IEnumerable<WritableField> Fields => Entity.Writes!.Fields.Where(one => one.IsUpdated);

    private WriteCommand CreateCommand(MutationInput input, IReadOnlyList<(Column Column, WriteParameter Value)> values, IReadOnlyList<object> key)
    {
        var guard = input.TryGet<DateTime>(IfUpdatedAtField, out var moment) ? _updatedAt : null;
        return new WriteCommand(
            WriteStatements.Update(Entity.Table, [.. values.Select(value => value.Column)], guard),
            [.. values.Select(value => value.Value), .. KeyParameters(key), .. guard is null ? [] : new[] { WriteParameter.Timestamp(moment) }]);
    }

    private IEnumerable<InputField> IfUpdatedAt() => _updatedAt is null ? [] :
    [
        new InputField
        {
            Name = IfUpdatedAtField,
            TypeReference = "DateTime",
            Description = "What `updatedAt` was when it was read: where somebody has changed it since, nothing is done.",
        },
    ];
}
