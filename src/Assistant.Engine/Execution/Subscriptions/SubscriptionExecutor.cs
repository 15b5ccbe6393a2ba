using System.Runtime.CompilerServices;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Execution.Resolvers;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>Runs subscriptions: a source of events, and the operation once for each event (specification, section 6.2.3).</summary>
internal sealed class SubscriptionExecutor(
    Schema schema, IServiceProvider services, AnswerProducer answers, ExecutionFailures failures)
{
    /// <summary>Starts a subscription.</summary>
    /// <exception cref="GraphQLException">An argument is wrong, or the field has no source.</exception>
    public SubscriptionResult Subscribe(
        PreparedOperation prepared, VariableValues variables, AuthenticatedCaller caller, Reader reader, CancellationToken cancellationToken)
    {
        var operation = prepared.Compile(schema, prepared.Signature.Create(variables), variables);
        if (operation.SelectionSet.Selections is not [{ Field.Binding: SubscriptionBinding binding } selection])
        {
            throw new GraphQLException(new GraphQLError
            {
                Message = operation.SelectionSet.Selections is [var other]
                    ? $"Field {other.Field} has no source of events."
                    : "A subscription must select one field.",
                Code = ErrorCodes.InvalidRequest,
                Locations = [operation.Definition.Location.ToSourceLocation()],
            });
        }

        var context = new SubscriptionContext
        {
            Caller = caller,
            Reader = reader,
            Operation = operation,
            Selection = selection,
            Arguments = selection.CoerceArguments(variables),
            Variables = variables,
            Services = services,
        };
        return SubscriptionResult.Start(AnswerEventsAsync(binding.Source, context, cancellationToken));
    }

    private async IAsyncEnumerable<ExecutionResult> AnswerEventsAsync(
        Func<SubscriptionContext, CancellationToken, IAsyncEnumerable<object>> source,
        SubscriptionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var events = source(context, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await GuardAsync(events.MoveNextAsync(), cancellationToken))
        {
            yield return await GuardAsync(AnswerAsync(context, events.Current, cancellationToken), cancellationToken);
        }
    }

    private async ValueTask<ExecutionResult> AnswerAsync(SubscriptionContext context, object @event, CancellationToken cancellationToken)
    {
        var request = new ResolverRequest
        {
            Operation = context.Operation,
            Variables = context.Variables,
            Services = services,
            RootValue = @event,
        };
        return answers.Answer(await new ResolverExecutor(request, cancellationToken).ExecuteAsync());
    }

    private async ValueTask<T> GuardAsync<T>(ValueTask<T> step, CancellationToken cancellationToken)
    {
        try
        {
            return await step;
        }
        catch (Exception error) when (error is not GraphQLException
            && (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            throw new GraphQLException(failures.Describe(error).Error);
        }
    }
}
