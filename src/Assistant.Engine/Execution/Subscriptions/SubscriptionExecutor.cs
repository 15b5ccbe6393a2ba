using System.Runtime.CompilerServices;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Execution.Resolvers;
using Assistant.Engine.Operations;
using Assistant.Engine.Sql;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>Runs subscriptions: a source of events, and the operation once for each event (specification, section 6.2.3).</summary>
internal sealed class SubscriptionExecutor(
    Schema schema, IServiceProvider services, AnswerProducer answers, ExecutionFailures failures, EventAnswerer events)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(250);

    private readonly SharedAnswers _shared = new(services.GetService<TimeProvider>() ?? TimeProvider.System);

    /// <summary>Starts a subscription.</summary>
    /// <param name="prepared">The operation.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="variablesText">The same as the request has them.</param>
    /// <param name="caller">Who subscribes.</param>
    /// <param name="reader">The person.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="GraphQLException">An argument is wrong, the field has no source, or what it is about can't be seen.</exception>
    public async ValueTask<SubscriptionResult> SubscribeAsync(
        PreparedOperation prepared,
        VariableValues variables,
        string variablesText,
        AuthenticatedCaller caller,
        Reader reader,
        CancellationToken cancellationToken)
    {
        var operation = prepared.Compile(schema, prepared.Signature.Create(variables), variables);
        if (operation.SelectionSet.Selections is not [{ Field.Binding: SubscriptionBinding binding } selection])
        {
            throw HasNoSource(operation);
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
        var guard = binding.Guard?.Invoke(context);
        var source = await StartAsync(binding, context, guard, cancellationToken);
        return SubscriptionResult.Start(
            AnswerEventsAsync(source, new Subscriber(prepared, context, guard, variablesText), cancellationToken), source as IAsyncDisposable);
    }

    // Who may not see what it is about is told neither why a source can't start, nor does anything begin for it. And it is asked again
    // when the source has begun: what goes after that, the source tells.
    private async ValueTask<IAsyncEnumerable<object>> StartAsync(
        SubscriptionBinding binding, SubscriptionContext context, SubscriptionGuard? guard, CancellationToken cancellationToken)
    {
        await RequireVisibleAsync(context, guard, cancellationToken);
        var source = await binding.Start(context, cancellationToken);
        try
        {
            await RequireVisibleAsync(context, guard, cancellationToken);
            return source;
        }
        catch when (source is IAsyncDisposable)
        {
            await ((IAsyncDisposable)source).DisposeAsync();
            throw;
        }
    }

    private async ValueTask RequireVisibleAsync(SubscriptionContext context, SubscriptionGuard? guard, CancellationToken cancellationToken)
    {
        if (guard is not null && !await events.IsVisibleAsync(context, guard, cancellationToken))
        {
            throw IsNotVisible(guard, context.Selection);
        }
    }

    private async IAsyncEnumerable<ExecutionResult> AnswerEventsAsync(
        IAsyncEnumerable<object> source,
        Subscriber subscriber,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var received = source.GetAsyncEnumerator(cancellationToken);
        while (await GuardAsync(received.MoveNextAsync(), cancellationToken))
        {
            if (received.Current is not SubscriptionEvent @event)
            {
                yield return await GuardAsync(ResolveAsync(subscriber.Context, received.Current, cancellationToken), cancellationToken);
                continue;
            }

            var answer = await GuardAsync(AnswerAsync(subscriber, @event, cancellationToken), cancellationToken);
            if (answer == EventAnswer.Gone)
            {
                yield break;
            }

            if (answer.Part is { } part)
            {
                yield return answers.Complete(output => AnswerWriter.WriteEvent(output, subscriber.Context.Selection, answer.IsWhole, part));
            }
        }
    }

    private ValueTask<EventAnswer> AnswerAsync(Subscriber subscriber, SubscriptionEvent @event, CancellationToken cancellationToken)
    {
        var (prepared, context, _, variables) = subscriber;
        return _shared.GetAsync(
            new SharedAnswerKey(@event.Identity, prepared, variables, context.Reader, context.Caller.ClaimsJson),
            () => AnswerPatientlyAsync(subscriber, @event, cancellationToken));
    }

    // An event isn't lost because the database is away for a while: it waits, and so do those behind it.
    private async ValueTask<EventAnswer> AnswerPatientlyAsync(Subscriber subscriber, SubscriptionEvent @event, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return @event.IsSilent
                    ? await events.CheckAsync(subscriber.Context, subscriber.Guard, cancellationToken)
                    : await events.AnswerAsync(subscriber.Prepared, subscriber.Context, subscriber.Guard, @event, cancellationToken);
            }
            catch (DatabaseUnavailableException)
            {
                await Task.Delay(RetryPause, cancellationToken);
            }
            catch (StatementTimeoutException)
            {
                throw TookTooLong(@event.Position - 1);
            }
        }
    }

    private async ValueTask<ExecutionResult> ResolveAsync(SubscriptionContext context, object @event, CancellationToken cancellationToken)
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

    private static SubscriptionEndedException TookTooLong(long position) => new(new GraphQLError
    {
        Message = "An event took longer to answer than it may. Subscribe again with `after` to go on.",
        Code = ErrorCodes.Timeout,
        Extensions = new Dictionary<string, object?> { ["position"] = position },
    });

    private static GraphQLException IsNotVisible(SubscriptionGuard guard, Selection selection) => new(new GraphQLError
    {
        Message = $"There is no {guard.TypeName} of this ID that you may see.",
        Code = ErrorCodes.NotAuthorized,
        Path = [selection.ResponseName],
        Locations = selection.Locations,
    });

    private static GraphQLException HasNoSource(Operation operation) => new(new GraphQLError
    {
        Message = operation.SelectionSet.Selections is [var other]
            ? $"Field {other.Field} has no source of events."
            : "A subscription must select one field.",
        Code = ErrorCodes.InvalidRequest,
        Locations = [operation.Definition.Location.ToSourceLocation()],
    });

    private sealed record Subscriber(PreparedOperation Prepared, SubscriptionContext Context, SubscriptionGuard? Guard, string Variables);
}
