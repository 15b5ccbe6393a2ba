using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.Sql;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>
/// Answers events by the planner, under the subscriber's claims. With each it asks again whether the subscriber may see what the
/// subscription is about, in the same round trip.
/// </summary>
internal sealed class EventAnswerer(IDatabase database, IServiceProvider services, PlanFinder plans, ReaderDirectory readers, RequestExecutorOptions options)
{
    private static ReadOnlySpan<byte> Nothing => ":null}"u8;

    /// <summary>Whether the subscriber may see what the subscription is about.</summary>
    public async ValueTask<bool> IsVisibleAsync(SubscriptionContext context, SubscriptionGuard guard, CancellationToken cancellationToken)
    {
        await using var results = await database.ExecuteAsync(CreateBatch(context, context.Reader, guard, [], []), cancellationToken);
        var isVisible = Reader.Parse(results.Reader) is not null && await ReadGuardAsync(results, cancellationToken);
        await results.CompleteAsync(cancellationToken);
        return isVisible;
    }

    /// <summary>What an event that gives no answer comes to.</summary>
    public async ValueTask<EventAnswer> CheckAsync(SubscriptionContext context, SubscriptionGuard? guard, CancellationToken cancellationToken) =>
        guard is null || await IsVisibleAsync(context, guard, cancellationToken) ? EventAnswer.Skipped : EventAnswer.Gone;

    /// <summary>The answer to an event.</summary>
    public async ValueTask<EventAnswer> AnswerAsync(
        PreparedOperation prepared, SubscriptionContext context, SubscriptionGuard? guard, SubscriptionEvent @event, CancellationToken cancellationToken)
    {
        var reader = context.Reader;
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var parameters = new ParameterContext(context.Variables, reader.Key) { Supplied = @event.Rows };
            var isRow = context.Selection.Field.Type.NamedType() is ObjectType { Binding: EntityBinding };
            var plan = isRow
                ? plans.FindEvent(prepared, reader, parameters, out var values)
                : plans.FindPart(prepared, context.Selection, reader, parameters, out values);
            var execution = new PlanExecution(plan, context.Variables, services, options.Spool) { RootValue = @event.Values };
            if (plan.Statements.Count == 0 && @event.ConfirmedFor == KnownOf(context, reader))
            {
                return new EventAnswer(isRow, await execution.RunPartAsync(null, reader, cancellationToken));
            }

            await using var results = await database.ExecuteAsync(CreateBatch(context, reader, guard, plan.Statements, values), cancellationToken);
            if (Reader.Parse(results.Reader) is not { } actual)
            {
                readers.Correct(context.Caller, null);
                return EventAnswer.Gone;
            }

            if (actual != reader)
            {
                readers.Correct(context.Caller, actual);
                reader = actual;
                continue;
            }

            if (guard is not null && !await ReadGuardAsync(results, cancellationToken))
            {
                return EventAnswer.Gone;
            }

            var part = await execution.RunPartAsync(plan.Statements.Count == 0 ? null : results, reader, cancellationToken);
            await results.CompleteAsync(cancellationToken);
            return isRow && part.Json is { } json && part.Errors.Count == 0 && json.AsSpan().EndsWith(Nothing)
                ? EventAnswer.Skipped
                : new EventAnswer(isRow, part);
        }

        return EventAnswer.Gone;
    }

    private static async ValueTask<bool> ReadGuardAsync(IBatchReader results, CancellationToken cancellationToken)
    {
        await results.NextStatementAsync(cancellationToken);
        return await results.ReadAsync(cancellationToken) && results.Row.GetBoolean(0);
    }

    private static KnownReader KnownOf(SubscriptionContext context, Reader reader) =>
        new(reader.Key, context.Caller.Issuer, context.Caller.Subject);

    private static SqlBatch CreateBatch(
        SubscriptionContext context, Reader reader, SubscriptionGuard? guard, IReadOnlyList<SqlText> statements, object?[][] values) => new()
        {
            ClaimsJson = context.Caller.ClaimsJson,
            MayBeAdmin = context.Caller.MayBeAdmin,
            Known = KnownOf(context, reader),
            Statements = guard is null ? statements : [guard.Statement, .. statements],
            Values = guard is null ? values : [guard.Values, .. values],
        };
}
