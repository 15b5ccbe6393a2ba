using System.Text.Json;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;

namespace Assistant.Graph.Mapping;

/// <summary>A mutation that sets the columns of its input in one row, and gives the row: a domain's verb for an update.</summary>
public abstract class RowChange<TEntity> : Mutation
    where TEntity : class
{
    private const string IdField = "id";

    private static readonly string RowField = JsonNamingPolicy.CamelCase.ConvertName(typeof(TEntity).Name);

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var key = FindKey(context, errors);
        var values = Type.ReadColumns(context.Input, errors);
        if (errors.Count > 0 || key is null)
        {
            return ValueTask.FromResult(MutationResult.Failed(errors));
        }

        var table = Type.Table<TEntity>();
        var update = new WriteCommand(
            WriteStatements.Update(table, [.. values.Select(value => value.Column)], ifUnchanged: null),
            [.. values.Select(value => value.Value), .. table.PrimaryKey.Select((column, index) => new WriteParameter(column.Type, key[index]))]);
        return ValueTask.FromResult(MutationResult.Done(update).WithRow(RowField, key));
    }

    /// <summary>Declares the id, what the mutation is about and the row that it gives.</summary>
    protected static void Identify(MutationTypeDescriptor mutation)
    {
        mutation.About<TEntity>("update");
        mutation.Id<TEntity>(IdField, $"The id of the {typeof(TEntity).Name}; the bare key will do.");
        mutation.Row<TEntity>(RowField, "What was changed.");
    }

    /// <summary>The key of the row; by itself, what the input says.</summary>
    /// <param name="context">What the mutation works with.</param>
    /// <param name="errors">Takes that it is no key.</param>
    protected virtual IReadOnlyList<object>? FindKey(MutationContext context, List<MutationError> errors) =>
        Type.ReadKey(context.Input, IdField, errors);
}
