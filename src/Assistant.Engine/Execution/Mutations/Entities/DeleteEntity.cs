using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations.Entities;

/// <summary>Deletes a row, and gives it as it was.</summary>
public sealed class DeleteEntity(EntityDescriptor entity) : EntityMutation(entity, "delete")
{
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

        var delete = new WriteCommand(WriteStatements.Delete(Entity.Table), [.. KeyParameters(key)]);
        return ValueTask.FromResult(MutationResult.Done(delete).WithRow(RowField, key) with { ReadsFirst = true });
    }
}
