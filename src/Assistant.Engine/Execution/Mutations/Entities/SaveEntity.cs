using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations.Entities;

/// <summary>Adds the reader's only row of an entity, or changes it: what isn't given stays, or gets its default.</summary>
public sealed class SaveEntity(EntityDescriptor entity) : EntityMutation(entity, "save")
{
    /// <summary>The schema's part.</summary>
    public MutationDescriptor Describe() => Describe(
        Entity.Writes!.Save!, [.. Fields.Select(field => ColumnInput(field, isRequired: false))], "What was saved.", MutationErrorTypes.InvalidInput);

    /// <inheritdoc/>
    public override async ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var values = InputReader.Read(context.Input, Fields, errors);
        if (errors.Count > 0)
        {
            return MutationResult.Failed(errors);
        }

        // Whether there is a row already, and so its key, is known afterwards.
        var save = new WriteCommand(
            WriteStatements.Save(Entity.Table, [.. values.Select(value => value.Column)], Entity.Writes!.OnlyFor!, Fields.First().Column),
            [.. values.Select(value => value.Value)]);
        var keys = await context.QueryAsync(save, row => row.GetGuid(0), cancellationToken);
        return MutationResult.Done().WithRow(RowField, keys[0]);
    }

    private IEnumerable<WritableField> Fields => Entity.Writes!.Fields.Where(one => one is { IsInserted: true, IsUpdated: true });
}
