using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations.Entities;

/// <summary>Adds a row. The server makes its key, so that it is added and read again in one round trip.</summary>
public sealed class CreateEntity(EntityDescriptor entity) : EntityMutation(entity, "create")
{
    /// <summary>The schema's part.</summary>
    public MutationDescriptor Describe() => Describe(
        Entity.Writes!.Create!,
        [.. Fields.Select(field => ColumnInput(field, field.IsRequired))],
        "What was made.",
        Fields.Any(field => field.Target is not null)
            ? [MutationErrorTypes.InvalidInput, MutationErrorTypes.NotFound, MutationErrorTypes.Conflict]
            : [MutationErrorTypes.InvalidInput, MutationErrorTypes.Conflict]);

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var values = InputReader.Read(context.Input, Fields, errors);
        if (errors.Count > 0)
        {
            return ValueTask.FromResult(MutationResult.Failed(errors));
        }

        object key = Guid.CreateVersion7();
        var insert = new WriteCommand(
            WriteStatements.Insert(Entity.Table, [Entity.Table.PrimaryKey[0], .. values.Select(value => value.Column)]),
            [new WriteParameter(Entity.Table.PrimaryKey[0].Type, key), .. values.Select(value => value.Value)]);
        return ValueTask.FromResult(MutationResult.Done(insert).WithRow(RowField, key));
    }

    private IEnumerable<WritableField> Fields => Entity.Writes!.Fields.Where(one => one.IsInserted);
}
