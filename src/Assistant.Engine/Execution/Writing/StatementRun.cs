using Assistant.Engine.Errors;
using Assistant.Engine.Planning.Parameters;

namespace Assistant.Engine.Execution.Writing;

/// <summary>What the writing of one execution's rows shares.</summary>
internal sealed class StatementRun : IDisposable
{
    private readonly List<JsonBuffer> _buffers = [];
    private readonly StoreBuffer[] _stores;
    private readonly OrderedDictionary<string, GraphQLError> _errors = new(StringComparer.Ordinal);

    /// <summary>Starts an execution.</summary>
    public StatementRun(int storeCount, int expectedLength, ParameterContext parameters)
    {
        Answer = new JsonBuffer(expectedLength);
        Parameters = parameters;
        _stores = new StoreBuffer[storeCount];
        for (var i = 0; i < storeCount; i++)
        {
            _stores[i] = new StoreBuffer();
        }
    }

    /// <summary>The answer.</summary>
    public JsonBuffer Answer { get; }

    /// <summary>For short-lived pieces of text.</summary>
    public JsonBuffer Scratch { get; } = new();

    /// <summary>The values of this execution, for page sizes.</summary>
    public ParameterContext Parameters { get; }

    /// <summary>The fields to fill when the rows are read.</summary>
    public List<DeferredValue> Deferred { get; } = [];

    /// <summary>Errors of single values, each path once.</summary>
    public IEnumerable<GraphQLError> Errors => _errors.Values;

    /// <summary>What statements have read ahead.</summary>
    public IReadOnlyList<StoreBuffer> Stores => _stores;

    /// <summary>The bytes that are kept to bring lists side by side into order.</summary>
    public long KeptBytes
    {
        get
        {
            var bytes = 0L;
            foreach (var store in _stores)
            {
                bytes += store.Output.Length;
            }

            foreach (var buffer in _buffers)
            {
                bytes += buffer.Length;
            }

            return bytes;
        }
    }

    /// <summary>Notes that a value is null because of an error.</summary>
    public void Report(GraphQLError error) => _errors.TryAdd(string.Join('/', error.Path ?? []), error);

    /// <summary>A buffer that lives as long as the execution.</summary>
    public JsonBuffer NewBuffer()
    {
        var buffer = new JsonBuffer();
        _buffers.Add(buffer);
        return buffer;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Answer.Dispose();
        Scratch.Dispose();
        foreach (var buffer in _buffers)
        {
            buffer.Dispose();
        }

        foreach (var store in _stores)
        {
            store.Dispose();
        }
    }
}
