using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Execution.Mutations.Entities;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;

namespace Assistant.Graph.Mapping;

/// <summary>Locks something before a row is changed or deleted, in the same round trip, where the entity's type asks for it.</summary>
internal sealed class LockedMutation(IMutation inner, EntityDescriptor entity, string statement) : IMutation
{
    /// <inheritdoc/>
    public MutationAudit? Audit => inner.Audit;

    /// <summary>The mutations that follow from an entity's columns, those of rows that there are with their lock.</summary>
    public static IEnumerable<MutationDescriptor> Describe(EntityDescriptor entity) => EntityMutations.Describe(entity).Select(mutation =>
        entity.Writes?.LockStatement is { } statement && mutation.Mutation is (UpdateEntity or DeleteEntity)
            ? mutation with { Mutation = new LockedMutation(mutation.Mutation, entity, statement) }
            : mutation);

    /// <inheritdoc/>
    public async ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        var result = await inner.RunAsync(context, cancellationToken);
        if (result.Errors.Count > 0)
        {
            return result;
        }

        var key = result.Rows.Values.Single();
        var first = new WriteCommand(statement, [.. entity.Table.PrimaryKey.Select((column, index) => new WriteParameter(column.Type, key[index]))]);
        return result with { Commands = [first, .. result.Commands] };
    }

    /// <inheritdoc/>
    public MutationError? Describe(MutationRefusedException refusal, MutationInput input) => inner.Describe(refusal, input);

    /// <inheritdoc/>
    public MutationError? Describe(ConstraintViolationException violation, MutationInput input) => inner.Describe(violation, input);
}
