using Npgsql;

namespace Assistant.Bench.Limit;

/// <summary>The values of a prepared batch's statements.</summary>
public readonly struct StatementValues(NpgsqlBatch batch)
{
    // BEGIN and the claims.
    private const int Before = 1;

    /// <summary>Sets a parameter; statement and parameter count from 0.</summary>
    public void Set<T>(int statement, int parameter, T value) =>
        ((NpgsqlParameter<T>)batch.BatchCommands[Before + statement].Parameters[parameter]).TypedValue = value;
}
