using System.Diagnostics;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Readers;
using Assistant.Engine.Execution.Resolvers;
using Assistant.Engine.Execution.Writing;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Planning.Shapes;
using Assistant.Engine.Sql;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution;

/// <summary>One execution of a plan: runs its batch and writes the answer while the rows arrive.</summary>
internal sealed class PlanExecution(
    ExecutablePlan plan, VariableValues variables, IServiceProvider services, ResponseSpoolOptions options)
{
    private readonly List<GraphQLError> _errors = [.. plan.Plan.Errors];
    private IReadOnlyDictionary<Selection, ResultValue?> _resolved = new Dictionary<Selection, ResultValue?>();
    private ResolverExecutor? _resolvers;
    private IReadOnlyList<GraphQLError>? _resolverErrors;

    /// <summary>What the plan's root fields belong to: a mutation's payload or an event; null for a query.</summary>
    public IReadOnlyDictionary<string, object?>? RootValue { get; init; }

    /// <summary>Runs the plan without a database: it has no statements.</summary>
    public async ValueTask RunAsync(ResponseSpool spool, PlanReport? report, CancellationToken cancellationToken)
    {
        using var run = new StatementRun(0, plan.ExpectedAnswerLength, new ParameterContext(variables, Guid.Empty));
        await ResolveRootsAsync(cancellationToken);
        WriteStart(run);
        WriteRoots(0, plan.Roots.Count, run, null);
        await FinishAsync(run, spool, report, cancellationToken);
    }

    /// <summary>Runs the plan on a batch that has begun.</summary>
    public async ValueTask RunAsync(
        IBatchReader results, Reader reader, ResponseSpool spool, PlanReport? report, CancellationToken cancellationToken)
    {
        using var run = new StatementRun(plan.Plan.StoreCount, plan.ExpectedAnswerLength, new ParameterContext(variables, reader.Key));
        await ResolveRootsAsync(cancellationToken);
        WriteStart(run);
        await WriteRootsAsync(results, run, spool, report, cancellationToken);
        await results.CompleteAsync(cancellationToken);
        await FinishAsync(run, spool, report, cancellationToken);
    }

    /// <summary>
    /// Runs the plan of one object of the answer, on the batch's next results, which it leaves open; null for a plan without statements.
    /// </summary>
    public async ValueTask<AnswerPart> RunPartAsync(IBatchReader? results, Reader reader, CancellationToken cancellationToken)
    {
        using var run = new StatementRun(plan.Plan.StoreCount, plan.ExpectedAnswerLength, new ParameterContext(variables, reader.Key));
        await ResolveRootsAsync(cancellationToken);
        WriteStart(run);
        if (results is null)
        {
            WriteRoots(0, plan.Roots.Count, run, null);
        }
        else
        {
            await WriteRootsAsync(results, run, null, null, cancellationToken);
        }

        await CloseAsync(run, null, cancellationToken);
        plan.NoteAnswerLength(run.Answer.Length);
        return new AnswerPart(HasNullRoot() ? null : run.Answer.Written[DataPrefix.Length..].ToArray(), _errors);
    }

    private async ValueTask WriteRootsAsync(
        IBatchReader results, StatementRun run, ResponseSpool? spool, PlanReport? report, CancellationToken cancellationToken)
    {
        var written = 0;
        for (var i = 0; i < plan.Statements.Count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await results.NextStatementAsync(cancellationToken);
            switch (plan.Statements[i].Planned.Target)
            {
                case AggregateStoreTarget or GroupStoreTarget:
                    await ReadComputedAsync(results, plan.Computed[i]!, run, cancellationToken);
                    break;
                case RootTarget root:
                    WriteRoots(written, root.RootIndex, run, results.Row);
                    written = root.RootIndex + 1;
                    run.Answer.WriteRaw(plan.Roots[root.RootIndex].Prefix);
                    await ReadRowsAsync(results, plan.Writers[i], run, null, spool, cancellationToken);
                    break;
                case ConnectionStoreTarget connection:
                    await ReadRowsAsync(results, plan.Writers[i], run, run.Stores[connection.Store.Index], spool, cancellationToken);
                    break;
                case NodeStoreTarget node:
                    await ReadRowsAsync(results, plan.Writers[i], run, run.Stores[node.Store.Index], spool, cancellationToken);
                    break;
            }

            report?.SetTime(i, Stopwatch.GetElapsedTime(start));
        }

        WriteRoots(written, plan.Roots.Count, run, results.Row);
    }

    private async ValueTask ReadComputedAsync(
        IBatchReader results, ComputedWriter writer, StatementRun run, CancellationToken cancellationToken)
    {
        var writing = new RowWriting(run, null) { Row = results.Row };
        var state = new ComputedState(run);
        var rows = 0;
        while (await results.ReadAsync(cancellationToken))
        {
            writer.ProcessRow(writing, state);
            await AfterRowAsync(run, ++rows);
        }

        writer.End(writing, state);
        foreach (var store in writer.IsRoot ? writer.Stores : [])
        {
            run.Stores[store].Advance();
        }
    }

    private async ValueTask ReadRowsAsync(
        IBatchReader results,
        LevelWriter[] levels,
        StatementRun run,
        StoreBuffer? store,
        ResponseSpool? spool,
        CancellationToken cancellationToken)
    {
        var state = new StatementState(levels, run, results.Row, store);
        var rows = 0;
        state.Begin();
        while (await results.ReadAsync(cancellationToken))
        {
            state.ProcessRow();
            if (spool is not null && store is null && !plan.Plan.HasDeferredFields)
            {
                HandOnWhenFull(run, spool);
            }

            await AfterRowAsync(run, ++rows);
        }

        state.End();
    }

    // Summing up takes a while, so it isn't done for every row. And rows that keep coming must not keep the thread from other sockets.
    private ValueTask AfterRowAsync(StatementRun run, int rows)
    {
        const int rowsBetweenChecks = 64;
        const int rowsBetweenYields = 512;
        if (rows % rowsBetweenChecks != 0)
        {
            return ValueTask.CompletedTask;
        }

        return run.KeptBytes + run.Answer.Length > options.MergeBound
            ? throw new ResponseTooLargeException()
            : rows % rowsBetweenYields == 0 ? YieldAsync() : ValueTask.CompletedTask;

        static async ValueTask YieldAsync() => await Task.Yield();
    }

    private async ValueTask ResolveRootsAsync(CancellationToken cancellationToken)
    {
        if (plan.ResolverRoots.Count > 0)
        {
            var values = await Resolvers(cancellationToken).ResolveAsync(
                [.. plan.ResolverRoots.Select(selection => new FieldRequest(selection, RootValue, null))]);
            _resolved = plan.ResolverRoots.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }

    private ResolverExecutor Resolvers(CancellationToken cancellationToken) => _resolvers ??= new ResolverExecutor(
        new ResolverRequest { Operation = plan.Plan.Operation, Variables = variables, Services = services }, cancellationToken);

    private static ReadOnlySpan<byte> DataPrefix => "{\"data\":"u8;

    private static void WriteStart(StatementRun run) => run.Answer.WriteRaw(DataPrefix);

    private void WriteRoots(int start, int end, StatementRun run, IRowReader? row)
    {
        for (var i = start; i < end; i++)
        {
            var root = plan.Roots[i];
            run.Answer.WriteRaw(root.Prefix);
            switch (root.Field)
            {
                case TypeNameRootField typeName:
                    run.Answer.WriteRaw(WriterFactory.Text(typeName.TypeName));
                    break;
                case ItemlessRootField:
                    root.Connection!.WriteBare(run.Answer, run);
                    break;
                case ReaderRootField:
                    WriteReader(root.Reader!, run, row!);
                    break;
                case NodesRootField nodes:
                    NodesWriter.Write(nodes, run);
                    break;
                case ResolverRootField resolver:
                    AnswerWriter.Write(run.Answer, (_resolved[resolver.Selection] ?? ResultValue.Null).WriteTo);
                    break;
                case NullRootField:
                    run.Answer.WriteNull();
                    break;
                default:
                    throw new InvalidOperationException($"Field {root.Field.ResponseName} has no statement.");
            }
        }
    }

    // The row has no columns, so that whatever row there is stands for it.
    private static void WriteReader(LevelWriter[] levels, StatementRun run, IRowReader row)
    {
        var state = new StatementState(levels, run, row, null);
        state.Begin();
        state.ProcessRow();
        state.End();
    }

    private async ValueTask FinishAsync(StatementRun run, ResponseSpool spool, PlanReport? report, CancellationToken cancellationToken)
    {
        await CloseAsync(run, spool, cancellationToken);
        if (HasNullRoot())
        {
            run.Answer.Clear();
            AnswerWriter.WriteNullData(run.Answer, _errors);
        }
        else
        {
            AnswerWriter.WriteEnd(run.Answer, _errors, report);
        }

        var last = run.Answer.Detach(out var length);
        plan.NoteAnswerLength(length);
        spool.Complete(last, length);
    }

    private async ValueTask CloseAsync(StatementRun run, ResponseSpool? spool, CancellationToken cancellationToken)
    {
        if (plan.Roots.Count == 0)
        {
            run.Answer.WriteByte((byte)'{');
        }

        run.Answer.WriteByte((byte)'}');
        if (run.Deferred.Count > 0)
        {
            await FillDeferredAsync(run, spool, cancellationToken);
        }

        _errors.AddRange(run.Errors);
        _errors.AddRange(_resolverErrors ?? _resolvers?.Errors ?? []);
    }

    // A root field that can't be null and is makes the whole data null; such plans have no statement that streams.
    private bool HasNullRoot() =>
        plan.HasNullRoot || (plan.ResolverRoots.Count > 0 && _resolved.Values.Any(value => value is null));

    private async ValueTask FillDeferredAsync(StatementRun run, ResponseSpool? spool, CancellationToken cancellationToken)
    {
        // Until a value fails nobody needs its path, so the mark's number stands for it.
        var requests = run.Deferred.Select((value, mark) => new FieldRequest(value.Selection, value.Inputs, new ResponsePath(null, mark)));
        var values = await Resolvers(cancellationToken).ResolveAsync([.. requests]);
        var marked = run.Answer.Detach(out var length);
        try
        {
            _resolverErrors = DeferredPaths.Complete(Resolvers(cancellationToken).Errors, marked.AsSpan(0, length));
            DeferredMarks.Fill(marked.AsSpan(0, length), values, run.Answer, () => HandOnWhenFull(run, spool));
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(marked);
        }
    }

    private void HandOnWhenFull(StatementRun run, ResponseSpool? spool)
    {
        if (spool is not null && run.Answer.Length >= (spool.Started.IsCompleted ? options.SegmentSize : options.HeadSize))
        {
            HandOn(run, spool);
        }
    }

    private static void HandOn(StatementRun run, ResponseSpool spool) => spool.Append(run.Answer.Detach(out var length), length);
}
