using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations.Entities;

/// <summary>Deletes a row, and gives it as it was.</summary>
public sealed class DeleteEntity(EntityDescriptor entity) : EntityMutation(entity, "delete")
{
    private readonly string? _lockText = entity.Writes!.Fields.Any(field => field.IsUpdated) ? WriteStatements.LockForDelete(entity.Table) : null;

    /// <summary>The schema's part.</summary>
    public MutationDescriptor Describe() => Describe(
        Entity.Writes!.Delete!, [IdInput()], "What was deleted, as it was.", MutationErrorTypes.InvalidInput, MutationErrorTypes.NotFound, MutationErrorTypes.Conflict);

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        if (context.Input.GetKey(IdField, Entity.IdFormat) is not { } key)
        {
            return ValueTask.FromResult(MutationResult.Failed(InvalidId()));
        }

        // Who adds to the row at the same moment is waited for, so that the payload has all that is deleted.
        WriteParameter[] parameters = [.. KeyParameters(key)];
        WriteCommand[] locks = [.. LockCommands(key), .. _lockText is null ? Array.Empty<WriteCommand>() : [new WriteCommand(_lockText, parameters)]];
        return ValueTask.FromResult(MutationResult.Done(locks).WithRow(RowField, key) with
        {
            LastCommands = [new WriteCommand(WriteStatements.Delete(Entity.Table), parameters)],
        });
    }
}
