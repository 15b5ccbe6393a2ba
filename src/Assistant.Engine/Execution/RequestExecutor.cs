using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Documents;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Execution.Previews;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Execution.Subscriptions;
using Assistant.Engine.Language;
using Assistant.Engine.Sql;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Engine.Execution;

/// <summary>Runs requests: document, variables, reader, plan, rows, answer.</summary>
public sealed class RequestExecutor : IRequestExecutor
{
    private static readonly GraphQLError SubscriptionNeedsStream = new()
    {
        Message = "A subscription is answered by a stream: connect by WebSocket (graphql-transport-ws), or accept text/event-stream.",
        Code = ErrorCodes.InvalidRequest,
    };

    private static readonly TimeSpan[] SubscribePauses =
        [TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly Schema _schema;
    private readonly IDatabase _database;
    private readonly IServiceProvider _services;
    private readonly RequestExecutorOptions _options;
    private readonly OperationFinder _operations;
    private readonly ReaderDirectory _readers;
    private readonly CostAnalyzer _costs;
    private readonly PlanFinder _plans;
    private readonly ExecutionFailures _failures;
    private readonly AnswerProducer _answers;
    private readonly MutationExecutor _mutations;
    private readonly SubscriptionExecutor _subscriptions;

    /// <summary>Makes the executor of a schema over a database.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="database">The database.</param>
    /// <param name="services">What resolvers and DataLoaders are made from; may hold an <see cref="IReaderProvisioner"/>.</param>
    /// <param name="options">Page sizes and bounds.</param>
    /// <exception cref="TrustedDocumentException">A trusted document can't be served.</exception>
    public RequestExecutor(Schema schema, IDatabase database, IServiceProvider services, RequestExecutorOptions options)
    {
        _schema = schema;
        _database = database;
        _services = services;
        _options = options;
        _readers = new ReaderDirectory(database, services.GetService<IReaderProvisioner>());
        _costs = new CostAnalyzer(schema, options);
        _plans = new PlanFinder(schema, options.Paging, options.Plans);
        _operations = new OperationFinder(schema, options, new OperationPreviewer(schema, _plans));
        _failures = new ExecutionFailures(services.GetService<ILogger<RequestExecutor>>() ?? NullLogger<RequestExecutor>.Instance);
        _answers = new AnswerProducer(options.Spool, _failures);
        _mutations = new MutationExecutor(database, services, _readers, new MutationFieldExecutor(services, _plans, options));
        _subscriptions = new SubscriptionExecutor(
            schema, services, _answers, _failures, new EventAnswerer(database, services, _plans, _readers, options));
    }

    /// <inheritdoc/>
    public async ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, Caller caller, ExecutionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var prepared = await _operations.FindAsync(request);
            if (prepared.IsSubscription && options.Cost is not CostReporting.Validate)
            {
                return _answers.Refuse(ExecutionOutcome.RequestError, [SubscriptionNeedsStream]);
            }

            if (options.QueriesOnly && !prepared.IsQuery)
            {
                return _answers.Refuse(ExecutionOutcome.OperationNotAllowed, [new GraphQLError
                {
                    Message = "Only queries can be sent by GET.",
                    Code = ErrorCodes.InvalidRequest,
                }]);
            }

            if (!TryCoerce(prepared, request, out var variables, out var errors))
            {
                return _answers.Refuse(ExecutionOutcome.RequestError, errors);
            }

            var cost = _costs.Evaluate(prepared, variables, options.Cost);
            if (options.Cost is CostReporting.Validate)
            {
                return _answers.Complete(output => AnswerWriter.WriteCost(output, cost));
            }

            var report = PlanReport.For(options, cost);
            if (_costs.Check(prepared, cost) is { } excess)
            {
                return _answers.Refuse(ExecutionOutcome.RequestError, [excess], report: report);
            }

            return caller switch
            {
                AuthenticatedCaller writer when prepared.IsMutation => await MutateAsync(prepared, variables, writer, report, cancellationToken),
                AuthenticatedCaller reader => await ExecuteAsync(prepared, variables, reader, report, cancellationToken),
                _ => await ExecuteAnonymouslyAsync(prepared, variables, report, cancellationToken),
            };
        }
        catch (GraphQLException error)
        {
            return _answers.Refuse(ExecutionOutcome.RequestError, error.Errors);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return _answers.Fail(error);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<OperationType?> FindOperationTypeAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (await _operations.FindAsync(request)).Definition.Operation;
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<SubscriptionResult> SubscribeAsync(GraphQLRequest request, Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            var prepared = await _operations.FindAsync(request);
            if (!prepared.IsSubscription)
            {
                throw new GraphQLException(new GraphQLError { Message = "The operation isn't a subscription.", Code = ErrorCodes.InvalidRequest });
            }

            if (!TryCoerce(prepared, request, out var variables, out var errors))
            {
                return SubscriptionResult.Refuse(_answers.Refuse(ExecutionOutcome.RequestError, errors));
            }

            var cost = _costs.Evaluate(prepared, variables, CostReporting.None);
            return _costs.Check(prepared, cost) is { } excess
                ? SubscriptionResult.Refuse(_answers.Refuse(ExecutionOutcome.RequestError, [excess]))
                : await SubscribePatientlyAsync(prepared, variables, request, caller, cancellationToken);
        }
        catch (GraphQLException error)
        {
            return SubscriptionResult.Refuse(_answers.Refuse(ExecutionOutcome.RequestError, error.Errors));
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return SubscriptionResult.Refuse(_answers.Fail(error));
        }
    }

    // Others on the client's connection wait for a database that is away, so a new one does, too, as long as that may be a restart.
    private async ValueTask<SubscriptionResult> SubscribePatientlyAsync(
        PreparedOperation prepared, VariableValues variables, GraphQLRequest request, Caller caller, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                if (caller is AuthenticatedCaller authenticated && await _readers.FindAsync(authenticated, cancellationToken) is { } reader)
                {
                    return await _subscriptions.SubscribeAsync(
                        prepared, variables, request.Variables?.GetRawText() ?? string.Empty, authenticated, reader, cancellationToken);
                }

                var plan = _plans.FindAnonymous(prepared, variables).Plan;
                return SubscriptionResult.Refuse(_answers.Refuse(ExecutionOutcome.RequestError, plan.Errors, isUnauthenticated: true));
            }
            catch (DatabaseUnavailableException) when (attempt < SubscribePauses.Length)
            {
                await Task.Delay(SubscribePauses[attempt], cancellationToken);
            }
        }
    }

    private bool TryCoerce(
        PreparedOperation prepared, GraphQLRequest request, out VariableValues variables, out IReadOnlyList<GraphQLError> errors)
    {
        try
        {
            return VariableCoercion.TryCoerce(_schema, prepared.Definition, request.Variables, out variables, out errors, _options.Validation.HideSuggestions);
        }
        catch (InvalidOperationException)
        {
            // JSON can escape half a surrogate pair, and reading such a text fails like this.
            throw new GraphQLException(new GraphQLError { Message = "The variables hold a text that isn't Unicode.", Code = ErrorCodes.InvalidVariable });
        }
    }

    private async ValueTask<ExecutionResult> ExecuteAsync(
        PreparedOperation prepared,
        VariableValues variables,
        AuthenticatedCaller caller,
        PlanReport? report,
        CancellationToken cancellationToken)
    {
        // The second and third attempt are for a reader who has become somebody else since the last request.
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var reader = await _readers.FindAsync(caller, cancellationToken);
            if (reader is null)
            {
                return await ExecuteAnonymouslyAsync(prepared, variables, report, cancellationToken);
            }

            var plan = _plans.Find(prepared, variables, reader, out var values);
            var execution = new PlanExecution(plan, variables, _services, _options.Spool);
            report?.Clear();
            report?.Add(plan.Statements);
            if (plan.Statements.Count == 0)
            {
                return await _answers.StartAsync((spool, token) => execution.RunAsync(spool, report, token), false, cancellationToken);
            }

            var batch = new SqlBatch
            {
                ClaimsJson = caller.ClaimsJson,
                MayBeAdmin = caller.MayBeAdmin,
                Known = new KnownReader(reader.Key, caller.Issuer, caller.Subject),
                Statements = plan.Statements,
                Values = values,
                UsesGenericPlans = plan.UsesGenericPlans,
            };
            var results = await _database.ExecuteAsync(batch, cancellationToken);
            var actual = Reader.Parse(results.Reader);
            if (actual == reader)
            {
                return await _answers.StartAsync(
                    (spool, token) => RunAsync(execution, results, reader, spool, report, token), false, cancellationToken);
            }

            await results.DisposeAsync();
            _readers.Correct(caller, actual);
        }

        _failures.LogRestless();
        return await ExecuteAnonymouslyAsync(prepared, variables, report, cancellationToken);
    }

    private async ValueTask<ExecutionResult> MutateAsync(
        PreparedOperation prepared,
        VariableValues variables,
        AuthenticatedCaller caller,
        PlanReport? report,
        CancellationToken cancellationToken)
    {
        var operation = prepared.Compile(_schema, prepared.Signature.Create(variables), variables);
        var answers = await _mutations.ExecuteAsync(prepared, operation, variables, caller, report, cancellationToken);
        return answers is null
            ? await ExecuteAnonymouslyAsync(prepared, variables, report, cancellationToken)
            : _answers.Complete(output => AnswerWriter.WriteParts(output, answers, report));
    }

    private static async ValueTask RunAsync(
        PlanExecution execution,
        IBatchReader results,
        Reader reader,
        ResponseSpool spool,
        PlanReport? report,
        CancellationToken cancellationToken)
    {
        await using (results)
        {
            await execution.RunAsync(results, reader, spool, report, cancellationToken);
        }
    }

    private async ValueTask<ExecutionResult> ExecuteAnonymouslyAsync(
        PreparedOperation prepared, VariableValues variables, PlanReport? report, CancellationToken cancellationToken)
    {
        var plan = _plans.FindAnonymous(prepared, variables);
        var execution = new PlanExecution(plan, variables, _services, _options.Spool);
        return await _answers.StartAsync(
            (spool, token) => execution.RunAsync(spool, report, token), isUnauthenticated: plan.Plan.Errors.Count > 0, cancellationToken);
    }
}
