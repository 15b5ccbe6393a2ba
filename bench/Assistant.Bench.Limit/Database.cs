using System.Threading.Channels;
using Assistant.Bench.Limit.Answers;
using Npgsql;

namespace Assistant.Bench.Limit;

/// <summary>A fixed number of lanes to the database; who comes first is served first.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly Channel<Lane> _idle = Channel.CreateUnbounded<Lane>();
    private readonly IReadOnlyList<Answer> _answers;

    /// <summary>Makes the lanes; each connects with its first request.</summary>
    public Database(LimitSettings settings, IReadOnlyList<Answer> answers)
    {
        var connection = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            MaxPoolSize = settings.PoolSize,
            NoResetOnClose = true,
            ReadBufferSize = 32 * 1024,
            Options = @"-c default_transaction_isolation=repeatable\ read",
        };
        _source = new NpgsqlSlimDataSourceBuilder(connection.ConnectionString).Build();
        _answers = answers;
        for (var i = 0; i < settings.PoolSize; i++)
        {
            Return(new Lane(_source, _answers));
        }
    }

    /// <summary>A lane for one batch; waits while all are in use. Return it afterwards, or <see cref="ReplaceAsync"/> it.</summary>
    public ValueTask<Lane> TakeAsync(CancellationToken cancellation) => _idle.Reader.ReadAsync(cancellation);

    /// <summary>Gives a lane back.</summary>
    public void Return(Lane lane) => _idle.Writer.TryWrite(lane);

    /// <summary>Closes a lane whose batch failed, and puts a new one in its place.</summary>
    public async ValueTask ReplaceAsync(Lane lane)
    {
        await lane.DisposeAsync();
        Return(new Lane(_source, _answers));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (_idle.Reader.TryRead(out var lane))
        {
            await lane.DisposeAsync();
        }

        await _source.DisposeAsync();
    }
}
