using System.Collections.Frozen;
using Assistant.Engine.Errors;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>
/// Runs one root field of a mutation. Where the mutation asks the database nothing beforehand, it is one round trip: begin, commands,
/// the rows of the payload, the audit row, commit.
/// </summary>
internal sealed class MutationFieldExecutor(IServiceProvider services, PlanFinder plans, RequestExecutorOptions options)
{
    private static readonly MutationError Forbidden = new(string.Empty, "You may not do that.") { IsRefusal = true };

    private static readonly FrozenDictionary<string, IReadOnlyList<object>> NoRows = FrozenDictionary<string, IReadOnlyList<object>>.Empty;

    /// <summary>Runs the field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="context">What the mutation works with.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="begin">Begins another one, for the audit of a refused attempt.</param>
    /// <param name="report">Takes the statements; null where nobody asks for them.</param>
    /// <param name="cancellationToken">Ends it; what isn't committed is undone.</param>
    public async ValueTask<AnswerPart> RunAsync(
        MutationField field,
        MutationContext context,
        IWriteTransaction transaction,
        Func<IWriteTransaction> begin,
        PlanReport? report,
        CancellationToken cancellationToken)
    {
        MutationError? error;
        if (field.IsForOthers)
        {
            // Writing it down asks the database whether the reader is still the one whom the server remembers.
            await AuditAsync(field, Forbidden, context, transaction, begin, cancellationToken);
            return Forbid(field, Forbidden);
        }

        try
        {
            var result = await field.Mutation.RunAsync(context, cancellationToken);
            report?.Add(context.Sent);
            if (result.Errors.Count == 0)
            {
                return await CommitAsync(field, context, transaction, result, report, cancellationToken);
            }

            await AuditAsync(field, result.Errors.FirstOrDefault(one => one.IsRefusal), context, transaction, begin, cancellationToken);
            return await FailAsync(field, result.Errors, cancellationToken);
        }
        catch (MutationRefusedException refusal)
        {
            error = field.Mutation.Describe(refusal, context.Input) ?? throw new InvalidOperationException($"{field.Name} doesn't know {refusal.Reason}.", refusal);
        }
        catch (ConstraintViolationException violation) when (field.Mutation.Describe(violation, context.Input) is { } described)
        {
            error = described;
        }
        catch (ConstraintViolationException violation) when (violation.Kind == ConstraintKind.Privilege)
        {
            error = Forbidden;
        }

        await AuditAsync(field, error, context, transaction, begin, cancellationToken);
        return error.TypeName.Length == 0 ? Forbid(field, error) : await FailAsync(field, [error], cancellationToken);
    }

    private async ValueTask<AnswerPart> CommitAsync(
        MutationField field,
        MutationContext context,
        IWriteTransaction transaction,
        MutationResult result,
        PlanReport? report,
        CancellationToken cancellationToken)
    {
        var parameters = new ParameterContext(field.Variables, field.Reader.Key) { Supplied = result.Rows };
        var plan = plans.FindPart(field.Prepared, field.Selection, field.Reader, parameters, out var values);
        var audit = field.Mutation.Audit is { } said ? AuditCommand.Succeeded(said, field.Name, result.AuditedKey, context.Input) : null;
        var reads = plan.Statements.Select((statement, index) => ToCommand(statement, values[index]));
        WriteCommand[] batch =
        [
            .. result.Commands,
            .. reads,
            .. result.LastCommands,
            .. audit is null ? Array.Empty<WriteCommand>() : [audit],
        ];
        report?.Add(batch);
        var execution = new PlanExecution(plan, field.Variables, services, options.Spool) { RootValue = WithErrors(result.Values, null) };
        if (batch.Length == 0 && context.Sent.Count == 0)
        {
            // Nothing is asked of the database.
            return await execution.RunPartAsync(null, field.Reader, cancellationToken);
        }

        await using var results = await transaction.ExecuteAsync(batch, commits: true, cancellationToken);
        for (var i = 0; i < result.Commands.Count; i++)
        {
            await results.NextStatementAsync(cancellationToken);
        }

        var part = await execution.RunPartAsync(plan.Statements.Count == 0 ? null : results, field.Reader, cancellationToken);
        await results.CompleteAsync(cancellationToken);
        return part;
    }

    private async ValueTask<AnswerPart> FailAsync(MutationField field, IReadOnlyList<MutationError> errors, CancellationToken cancellationToken)
    {
        var parameters = new ParameterContext(field.Variables, field.Reader.Key) { Supplied = NoRows };
        var plan = plans.FindPart(field.Prepared, field.Selection, field.Reader, parameters, out _);
        var execution = new PlanExecution(plan, field.Variables, services, options.Spool)
        {
            RootValue = WithErrors(FrozenDictionary<string, object?>.Empty, errors),
        };
        return await execution.RunPartAsync(null, field.Reader, cancellationToken);
    }

    // The attempt is written down in a transaction of its own, since that of the attempt is undone.
    private static async ValueTask AuditAsync(
        MutationField field,
        MutationError? error,
        MutationContext context,
        IWriteTransaction transaction,
        Func<IWriteTransaction> begin,
        CancellationToken cancellationToken)
    {
        await transaction.DisposeAsync();
        if (error is not { IsRefusal: true } || field.Mutation.Audit is not { } audit)
        {
            return;
        }

        await using var own = begin();
        await using var results = await own.ExecuteAsync(
            [AuditCommand.Refused(audit, field.Name, error.Message, context.Input)], commits: true, cancellationToken);
        await results.CompleteAsync(cancellationToken);
    }

    private static AnswerPart Forbid(MutationField field, MutationError error) => new(null,
    [
        new GraphQLError
        {
            Message = error.Message,
            Code = ErrorCodes.NotAuthorized,
            Path = [],
            Locations = field.Selection.Locations,
            Extensions = new Dictionary<string, object?> { ["coordinate"] = field.Selection.Field.ToString() },
        },
    ]);

    private static Dictionary<string, object?> WithErrors(IReadOnlyDictionary<string, object?> values, IReadOnlyList<MutationError>? errors) =>
        new(values) { ["errors"] = errors?.Select(error => error.ToValue()).ToArray() };

    private static WriteCommand ToCommand(SqlStatement statement, object?[] values) => new(
        statement.Text,
        [.. statement.Parameters.Select((slot, index) => new WriteParameter(slot.Type, values[index], slot.IsArray))]);
}
