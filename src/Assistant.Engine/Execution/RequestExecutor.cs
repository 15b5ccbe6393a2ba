using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Execution.Writing;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning;
using Assistant.Engine.Planning.Parameters;
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
    private readonly Schema _schema;
    private readonly IDatabase _database;
    private readonly IServiceProvider _services;
    private readonly RequestExecutorOptions _options;
    private readonly DocumentCache _documents;
    private readonly ReaderDirectory _readers;
    private readonly OperationPlanner _planner;
    private readonly ExecutionFailures _failures;

    /// <summary>Makes the executor of a schema over a database.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="database">The database.</param>
    /// <param name="services">What resolvers and DataLoaders are made from; may hold an <see cref="IReaderProvisioner"/>.</param>
    /// <param name="options">Page sizes and bounds.</param>
    public RequestExecutor(Schema schema, IDatabase database, IServiceProvider services, RequestExecutorOptions options)
    {
        _schema = schema;
        _database = database;
        _services = services;
        _options = options;
        _documents = new DocumentCache(schema);
        _readers = new ReaderDirectory(database, services.GetService<IReaderProvisioner>());
        _planner = new OperationPlanner(schema, options.Paging);
        _failures = new ExecutionFailures(services.GetService<ILogger<RequestExecutor>>() ?? NullLogger<RequestExecutor>.Instance);
    }

    /// <inheritdoc/>
    public async ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, Caller caller, ExecutionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var prepared = Prepare(request, options, out var refusal);
            if (prepared is null)
            {
                return refusal!;
            }

            if (!TryCoerce(prepared, request, out var variables, out var errors))
            {
                return Refuse(ExecutionOutcome.RequestError, errors);
            }

            return caller is AuthenticatedCaller authenticated
                ? await ExecuteAsync(prepared, variables, authenticated, options, cancellationToken)
                : await ExecuteAnonymouslyAsync(prepared, variables, cancellationToken);
        }
        catch (GraphQLException error)
        {
            return Refuse(ExecutionOutcome.RequestError, error.Errors);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return Fail(error);
        }
    }

    private bool TryCoerce(
        PreparedOperation prepared, GraphQLRequest request, out VariableValues variables, out IReadOnlyList<GraphQLError> errors)
    {
        try
        {
            return VariableCoercion.TryCoerce(_schema, prepared.Definition, request.Variables, out variables, out errors);
        }
        catch (InvalidOperationException)
        {
            // JSON can escape half a surrogate pair, and reading such a text fails like this.
            throw new GraphQLException(new GraphQLError { Message = "The variables hold a text that isn't Unicode.", Code = ErrorCodes.InvalidVariable });
        }
    }

    private PreparedOperation? Prepare(GraphQLRequest request, ExecutionOptions options, out ExecutionResult? refusal)
    {
        refusal = null;
        if (request.Query is null)
        {
            refusal = Refuse(ExecutionOutcome.RequestError, [request.DocumentId is null
                ? new GraphQLError { Message = "The request holds no document.", Code = ErrorCodes.InvalidRequest }
                : new GraphQLError { Message = "The persisted document is unknown.", Code = ErrorCodes.PersistedDocumentNotFound }]);
            return null;
        }

        var document = _documents.Get(request.Query);
        if (document.Errors.Count > 0)
        {
            refusal = Refuse(ExecutionOutcome.RequestError, document.Errors);
            return null;
        }

        var prepared = string.IsNullOrEmpty(request.OperationName) && document.Operations is [var only]
            ? only
            : document.Operations.FirstOrDefault(operation => operation.Definition.Name?.Value == request.OperationName)
                ?? throw UnknownOperation(request, document);
        if (options.QueriesOnly && !prepared.IsQuery)
        {
            refusal = Refuse(ExecutionOutcome.OperationNotAllowed, [new GraphQLError
            {
                Message = "Only queries can be sent by GET.",
                Code = ErrorCodes.InvalidRequest,
            }]);
            return null;
        }

        return prepared;
    }

    private async ValueTask<ExecutionResult> ExecuteAsync(
        PreparedOperation prepared,
        VariableValues variables,
        AuthenticatedCaller caller,
        ExecutionOptions options,
        CancellationToken cancellationToken)
    {
        // The second and third attempt are for a reader who has become somebody else since the last request.
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var reader = await _readers.FindAsync(caller, cancellationToken);
            if (reader is null)
            {
                break;
            }

            var plan = FindPlan(prepared, variables, reader, out var values);
            var execution = new PlanExecution(plan, variables, _services, _options.Spool);
            var report = options.ReportPlan ? new PlanReport(plan.Statements) : null;
            if (plan.Statements.Count == 0)
            {
                return await StartAsync((spool, token) => execution.RunAsync(spool, report, token), cancellationToken);
            }

            var batch = new SqlBatch
            {
                ClaimsJson = caller.ClaimsJson,
                MayBeAdmin = caller.MayBeAdmin,
                Known = new KnownReader(reader.Key, reader.Text, caller.Issuer, caller.Subject),
                Statements = plan.Statements,
                Values = values,
            };
            var results = await _database.ExecuteAsync(batch, cancellationToken);
            var actual = Reader.Parse(results.Reader);
            if (actual == reader)
            {
                return await StartAsync((spool, token) => RunAsync(execution, results, reader, spool, report, token), cancellationToken);
            }

            await results.DisposeAsync();
            _readers.Correct(caller, actual);
        }

        return await ExecuteAnonymouslyAsync(prepared, variables, cancellationToken);
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

    private ExecutablePlan FindPlan(PreparedOperation prepared, VariableValues variables, Reader reader, out object?[][] values)
    {
        var context = new ParameterContext(variables, reader.Key);
        var variant = prepared.Signature.Create(variables);
        if (prepared.FindPlan(reader.Kind, variant) is { } known)
        {
            try
            {
                values = known.Bind(context);
                known.RequireItems(context, _options.Paging.MaxItems);
                return known;
            }
            catch (ArgumentRejectedException)
            {
                // The plan made below for these values alone tells which field is refused, and answers the others.
            }
        }

        var operation = OperationCompiler.Compile(_schema, prepared.Document, prepared.Definition.Name?.Value, variables);
        var plan = new ExecutablePlan(_planner.Plan(operation, reader.Kind, context));
        values = plan.Bind(context);
        plan.RequireItems(context, _options.Paging.MaxItems);
        if (plan.Plan.Errors.Count == 0)
        {
            prepared.Keep(reader.Kind, variant, plan);
        }

        return plan;
    }

    private async ValueTask<ExecutionResult> ExecuteAnonymouslyAsync(
        PreparedOperation prepared, VariableValues variables, CancellationToken cancellationToken)
    {
        var operation = OperationCompiler.Compile(_schema, prepared.Document, prepared.Definition.Name?.Value, variables);
        var plan = new ExecutablePlan(AnonymousPlanner.Plan(operation, _schema));
        var execution = new PlanExecution(plan, variables, _services, _options.Spool);
        return await StartAsync(
            (spool, token) => execution.RunAsync(spool, null, token),
            cancellationToken,
            isUnauthenticated: plan.Plan.Errors.Count > 0);
    }

    private async ValueTask<ExecutionResult> StartAsync(
        Func<ResponseSpool, CancellationToken, ValueTask> run, CancellationToken cancellationToken, bool isUnauthenticated = false)
    {
        var spool = new ResponseSpool(_options.Spool);
        var producer = ProduceAsync(run, spool, cancellationToken);
        if (!producer.IsCompleted)
        {
            spool.Attach(producer);
            await Task.WhenAny(producer, spool.Started);
        }

        if (producer is { IsCompleted: true, IsCompletedSuccessfully: false } && !spool.Started.IsCompleted)
        {
            await spool.DisposeAsync();
            await producer;
        }

        return new ExecutionResult(ExecutionOutcome.Executed, isUnauthenticated, spool);
    }

    private async Task ProduceAsync(
        Func<ResponseSpool, CancellationToken, ValueTask> run, ResponseSpool spool, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, spool.Abandoned);
        try
        {
            await run(spool, either.Token);
        }
        catch (Exception error) when (spool.Started.IsCompleted)
        {
            // The first part is with the client already: all that is left is to break off.
            _failures.LogBrokenOff(error);
            spool.BreakOff(error);
        }
    }

    private ExecutionResult Fail(Exception error)
    {
        var (outcome, graphQLError) = _failures.Describe(error);
        return outcome == ExecutionOutcome.Executed
            ? Complete(outcome, output => AnswerWriter.WriteNullData(output, [graphQLError]))
            : Refuse(outcome, [graphQLError]);
    }

    private ExecutionResult Refuse(ExecutionOutcome outcome, IReadOnlyList<GraphQLError> errors) =>
        Complete(outcome, output => AnswerWriter.WriteRequestErrors(output, errors));

    private ExecutionResult Complete(ExecutionOutcome outcome, Action<JsonBuffer> write)
    {
        using var output = new JsonBuffer();
        write(output);
        var spool = new ResponseSpool(_options.Spool);
        spool.Complete(output.Detach(out var length), length);
        return new ExecutionResult(outcome, isUnauthenticated: false, spool);
    }

    private static GraphQLException UnknownOperation(GraphQLRequest request, PreparedDocument document) => new(new GraphQLError
    {
        Message = (request.OperationName, document.Operations.Count) switch
        {
            (null or "", 0) => "Must provide an operation.",
            (null or "", _) => "Must provide operation name if query contains multiple operations.",
            (var name, _) => $"Unknown operation named \"{name}\".",
        },
        Code = ErrorCodes.InvalidRequest,
    });
}
