using Npgsql;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>
/// The connections to PostgreSQL for one purpose. What the driver sends as one batch is one transaction without a word, in the isolation
/// that its connection begins with, so they begin with the one that the purpose wants. A pooler may refuse or ignore that, and settings of
/// the operator's may say otherwise; then each batch has to say it.
/// </summary>
internal sealed class ConnectionPool(string connectionString, ConnectionPurpose purpose) : IAsyncDisposable
{
    private const string Options = "Options";
    private const string PoolSize = "Maximum Pool Size";
    private const string OneSnapshot = @"-c default_transaction_isolation=repeatable\ read";

    // A row that another transaction has changed is read again as it is now, where one snapshot would refuse it.
    private const string LatestRows = @"-c default_transaction_isolation=read\ committed";

    private readonly Lock _gate = new();
    private readonly NpgsqlDataSource _direct = CreateSource(connectionString, purpose, isDirect: true);
    private NpgsqlDataSource? _behindPooler;

    /// <summary>Whether connections don't begin with the isolation, so that each batch begins its transaction itself.</summary>
    public bool MustBegin { get => Volatile.Read(ref field); set => Volatile.Write(ref field, value); }

    /// <summary>Opens a connection; dispose it to give it back.</summary>
    /// <exception cref="DatabaseUnavailableException">The database can't be reached, or no connection came free in time.</exception>
    public async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var source = Source;
        try
        {
            return await source.OpenConnectionAsync(cancellationToken);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.ProtocolViolation && source == _direct)
        {
            // PgBouncer ends connections that begin with a setting that it doesn't follow.
            LeaveOptionsOut();
        }
        catch (NpgsqlException error) when (error.InnerException is TimeoutException)
        {
            // No connection came free in time, or none could be made.
            throw new DatabaseUnavailableException(error);
        }
        catch (Exception error) when (NpgsqlDatabase.Translate(error) is { } translated)
        {
            throw translated;
        }

        return await OpenAsync(cancellationToken);
    }

    /// <summary>Closes the connections that lie idle, and the others when they are given back.</summary>
    public void Clear() => Source.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _direct.DisposeAsync();
        if (_behindPooler is { } pooled)
        {
            await pooled.DisposeAsync();
        }
    }

    private NpgsqlDataSource Source => Volatile.Read(ref _behindPooler) ?? _direct;

    private void LeaveOptionsOut()
    {
        MustBegin = true;
        lock (_gate)
        {
            if (_behindPooler is null)
            {
                Volatile.Write(ref _behindPooler, CreateSource(connectionString, purpose, isDirect: false));
            }
        }
    }

    private static NpgsqlDataSource CreateSource(string connectionString, ConnectionPurpose purpose, bool isDirect)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        void Default(string key, object value)
        {
            if (!given.ShouldSerialize(key))
            {
                given[key] = value;
            }
        }

        // Few connections beat many on few cores, but those that write wait for the disk. Every state is local to a transaction, so
        // nothing needs a reset.
        Default(PoolSize, 2 * Environment.ProcessorCount);
        given.MaxPoolSize *= purpose == ConnectionPurpose.Writing ? 2 : 1;
        Default("No Reset On Close", true);
        Default("Max Auto Prepare", 512);
        Default("Auto Prepare Min Usages", 2);
        Default("Read Buffer Size", 32 * 1024);
        Default("Timeout", 5);
        Default("Application Name", "assistant");
        if (isDirect)
        {
            Default(Options, purpose == ConnectionPurpose.Writing ? LatestRows : OneSnapshot);
        }

        var builder = new NpgsqlSlimDataSourceBuilder(given.ConnectionString);
        builder.EnableArrays();
        builder.EnableTransportSecurity();
        return builder.Build();
    }
}
