using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations.Entities;

/// <summary>Adds the only row of some key, such as the reader's own, or changes it: what isn't given stays, or gets its default.</summary>
public sealed class SaveEntity(EntityDescriptor entity) : EntityMutation(entity, "save")
{
    /// <summary>The schema's part.</summary>
    public MutationDescriptor Describe() => Describe(
        Entity.Writes!.Save!,
        [.. Fields.Select(field => ColumnInput(field, IsKey(field), Entity.Writes.SaveDefaults.GetValueOrDefault(field.Name)))],
        "What was saved.",
        Fields.Any(field => field.Target is not null)
            ? [MutationErrorTypes.InvalidInput, MutationErrorTypes.NotFound]
            : [MutationErrorTypes.InvalidInput]);

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
            WriteStatements.Save(Entity.Table, [.. values.Select(value => value.Column)], Entity.Writes!.OnlyFor, Fields.First(field => !IsKey(field)).Column),
            [.. values.Select(value => value.Value)]);
        var keys = await context.QueryAsync(save, row => row.GetGuid(0), cancellationToken);
        return MutationResult.Done().WithRow(RowField, keys[0]);
    }

    private IEnumerable<WritableField> Fields =>
        Entity.Writes!.Fields.Where(one => one.IsInserted && (one.IsUpdated || IsKey(one)));

    private bool IsKey(WritableField field) => Entity.Writes!.OnlyFor.Contains(field.Column);
}
