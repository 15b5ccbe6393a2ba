using System.Collections;
using Assistant.Engine.DataLoading;
using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Operations;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>
/// Executes one request by resolvers, in memory (specification, section 6). Resolvers start together and interleave where
/// they wait; a mutation's root fields run one after the other. DataLoaders load when no resolver can run on. All calls of
/// one instance share its DataLoaders and their caches.
/// </summary>
public sealed class ResolverExecutor
{
    private readonly ResolverRequest _request;
    private readonly ResolverScheduler _scheduler;
    private readonly DataLoaderScope _dataLoaders;
    private readonly FieldErrors _errors;
    private readonly Dictionary<Selection, ArgumentValues> _arguments = [];

    /// <summary>Creates the executor of one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancelled when the client is gone or the operation's time is up.</param>
    public ResolverExecutor(ResolverRequest request, CancellationToken cancellationToken)
    {
        _request = request;
        _scheduler = new ResolverScheduler(cancellationToken);
        _dataLoaders = new DataLoaderScope(_scheduler, request.Services);
        _errors = new FieldErrors(request.Services);
    }

    /// <summary>The field errors so far, in the order in which they happened.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors.Errors;

    /// <summary>Executes the whole operation; a subscription's for one event.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<ResolverResult> ExecuteAsync()
    {
        var operation = _request.Operation;
        var data = await ExecuteAsync(
            operation.SelectionSet,
            _request.RootValue,
            path: null,
            serially: operation.Type == OperationType.Mutation);
        return new ResolverResult(data, Errors);
    }

    /// <summary>Executes the selections on one object.</summary>
    /// <param name="selectionSet">The selections.</param>
    /// <param name="parent">The object.</param>
    /// <param name="path">Where the object stands in the answer; null for <c>data</c>.</param>
    /// <param name="serially">Whether each field is complete before the next one starts.</param>
    /// <returns>The object; <see cref="ResultValue.Null"/> when a field that can't be null failed. <see cref="Errors"/> has grown then.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<ResultValue> ExecuteAsync(SelectionSet selectionSet, object? parent, ResponsePath? path, bool serially)
    {
        // A resolver may take its time or even block, which the thread that waits for the sockets must not.
        await Task.Yield();
        var value = await _scheduler.RunAsync(() => ExecuteFieldsAsync(selectionSet, parent, ResultPosition.Root(path), serially).AsTask());
        _scheduler.CancellationToken.ThrowIfCancellationRequested();
        return value ?? ResultValue.Null;
    }

    /// <summary>Resolves single fields of objects that come from elsewhere, all of them together.</summary>
    /// <param name="fields">The fields.</param>
    /// <returns>
    /// A value for each field, in their order; null where a field that can't be null failed, so that the object must become
    /// null, or what holds it. <see cref="Errors"/> has grown then.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IReadOnlyList<ResultValue?>> ResolveAsync(IReadOnlyList<FieldRequest> fields)
    {
        // A resolver may take its time or even block, which the thread that waits for the sockets must not.
        await Task.Yield();
        var values = await _scheduler.RunAsync(async () =>
        {
            var pending = new ValueTask<ResultValue?>[fields.Count];
            for (var i = 0; i < pending.Length; i++)
            {
                var (selection, parent, path) = fields[i];
                pending[i] = ExecuteFieldAsync(selection, parent, ResultPosition.Root(path));
            }

            var values = new ResultValue?[pending.Length];
            for (var i = 0; i < pending.Length; i++)
            {
                values[i] = await pending[i];
            }

            return values;
        });
        _scheduler.CancellationToken.ThrowIfCancellationRequested();
        return values;
    }

    // Null means here and below: a field that can't be null failed, so the object is null; the error is reported already.
    private async ValueTask<ResultValue?> ExecuteFieldsAsync(SelectionSet selectionSet, object? parent, ResultPosition position, bool serially)
    {
        var selections = selectionSet.Selections;
        var pending = new ValueTask<ResultValue?>[selections.Count];
        var values = new ResultValue[selections.Count];
        var started = 0;
        var isNull = false;
        while (started < pending.Length && !isNull)
        {
            var field = ExecuteFieldAsync(selections[started], parent, position);
            if (serially || field.IsCompleted)
            {
                var value = await field;
                isNull = value is null;
                field = new ValueTask<ResultValue?>(value);
            }

            pending[started++] = field;
        }

        // What has started is waited for even if the object is null, so that nothing runs on behind the request's end.
        for (var i = 0; i < started; i++)
        {
            var value = await pending[i];
            isNull |= value is null;
            values[i] = value!;
        }

        return isNull ? null : new ResultObject(selectionSet, values);
    }

    private async ValueTask<ResultValue?> ExecuteFieldAsync(Selection selection, object? parent, ResultPosition parentPosition)
    {
        var type = selection.Field.Type;
        var position = parentPosition.Append(selection.ResponseName, !type.IsNonNull());
        try
        {
            _scheduler.CancellationToken.ThrowIfCancellationRequested();
            var resolved = await FieldResolvers.Get(selection.Field)(CreateContext(selection, parent, position));
            return await CompleteAsync(type, selection, resolved, position);
        }
        catch (OperationCanceledException) when (_scheduler.CancellationToken.IsCancellationRequested)
        {
            // The whole execution throws at its end.
        }
        catch (Exception exception)
        {
            _errors.Add(position, selection, exception);
        }

        return type.IsNonNull() ? null : ResultValue.Null;
    }

    private ResolverContext CreateContext(Selection selection, object? parent, ResultPosition position)
    {
        if (!_arguments.TryGetValue(selection, out var arguments))
        {
            arguments = selection.CoerceArguments(_request.Variables);
            _arguments.Add(selection, arguments);
        }

        return new ResolverContext
        {
            Request = _request,
            DataLoaders = _dataLoaders,
            Selection = selection,
            Parent = parent,
            Arguments = arguments,
            Path = position.Path!,
            CancellationToken = _scheduler.CancellationToken,
        };
    }

    private async ValueTask<ResultValue?> CompleteAsync(IType type, Selection selection, object? value, ResultPosition position)
    {
        ResultValue? result = null;
        try
        {
            // A resolver may give an error for a single item of its list instead of failing as a whole.
            if (value is Exception error)
            {
                _errors.Add(position, selection, error);
                return type is NonNullType ? null : ResultValue.Null;
            }

            result = value is null ? ResultValue.Null : await CompleteNullableAsync(type.NullableType(), selection, value, position);
            if (result?.IsNull == true && type is NonNullType)
            {
                result = null;
                _errors.Add(
                    position,
                    selection,
                    $"Cannot return null for non-nullable field {selection.ParentType}.{selection.Field.Name}.",
                    ErrorCodes.NonNullViolation);
            }
        }
        catch (Exception exception)
        {
            _errors.Add(position, selection, exception);
        }

        return type is NonNullType ? result : result ?? ResultValue.Null;
    }

    private ValueTask<ResultValue?> CompleteNullableAsync(IType type, Selection selection, object value, ResultPosition position)
    {
        switch (type)
        {
            case ListType list:
                return value is IEnumerable items and not string
                    ? CompleteListAsync(list, selection, items, position)
                    : throw new InvalidOperationException($"Field {selection.Field} is a list and resolved to a {value.GetType().Name}.");
            case ScalarType scalar:
                return new ValueTask<ResultValue?>(new ResultScalar(scalar, scalar.CoerceResult(value)));
            case EnumType enumType:
                var enumValue = enumType.GetByRuntimeValue(value)
                    ?? throw new InvalidOperationException($"Enum {enumType} has no value for what field {selection.Field} resolved to.");
                return new ValueTask<ResultValue?>(new ResultEnum(enumValue));
            default:
                var objectType = type as ObjectType ?? AbstractTypes.Resolve(_request.Operation.Schema, (NamedType)type, value);
                return ExecuteFieldsAsync(selection.GetSelectionSet(objectType), value, position, serially: false);
        }
    }

    private async ValueTask<ResultValue?> CompleteListAsync(ListType type, Selection selection, IEnumerable items, ResultPosition position)
    {
        var isNullable = !type.ElementType.IsNonNull();
        // Enumerated before the first item starts, so that a failing enumeration leaves nothing running.
        var resolved = items.Cast<object?>().ToArray();
        var pending = new ValueTask<ResultValue?>[resolved.Length];
        var values = new ResultValue[resolved.Length];
        var started = 0;
        var isNull = false;
        while (started < pending.Length && !isNull)
        {
            var item = CompleteAsync(type.ElementType, selection, resolved[started], position.Append(started, isNullable));
            if (item.IsCompleted)
            {
                var value = await item;
                isNull = value is null;
                item = new ValueTask<ResultValue?>(value);
            }

            pending[started++] = item;
        }

        for (var i = 0; i < started; i++)
        {
            var value = await pending[i];
            isNull |= value is null;
            values[i] = value!;
        }

        return isNull ? null : new ResultList(values);
    }
}
