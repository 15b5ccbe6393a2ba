using Assistant.Data.Migrations;
using Assistant.Data.RowSecurity;
using Npgsql;

namespace Assistant.Graph.Hosting;

/// <summary>
/// Knows whether the database may be served from. Until its structure and its role have been checked, no operation runs;
/// a database that is away at the start is waited for.
/// </summary>
public sealed partial class DatabaseReadiness : BackgroundService
{
    private const int TimeoutSeconds = 3;

    // So that asking often doesn't cost the database anything.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock;
    private readonly ILogger<DatabaseReadiness> _logger;
    private readonly NpgsqlDataSource _source;
    private readonly SemaphoreSlim _checking = new(1);
    private DateTimeOffset _checkedAt;
    private string? _problem = "The database hasn't been checked yet.";
    private string? _told;
    private volatile bool _mayServe;

    /// <summary>Watches the serving database.</summary>
    public DatabaseReadiness(ServingDatabase database, TimeProvider clock, ILogger<DatabaseReadiness> logger)
    {
        _clock = clock;
        _logger = logger;
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            MaxPoolSize = 1,
            Timeout = TimeoutSeconds,
            CommandTimeout = TimeoutSeconds,
        });
    }

    /// <summary>True once the role and the structure of the database were found right, until they are found wrong.</summary>
    public bool MayServe => _mayServe;

    /// <summary>Checks the database now, or takes what was found within the last second.</summary>
    /// <returns>Null where all is well, or what isn't, in words for everyone.</returns>
    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        await _checking.WaitAsync(cancellationToken);
        try
        {
            if (_clock.GetUtcNow() - _checkedAt >= Freshness)
            {
                _problem = await FindProblemAsync(cancellationToken);
                _checkedAt = _clock.GetUtcNow();
            }

            return _problem;
        }
        finally
        {
            _checking.Release();
        }
    }

    /// <summary>Checks the database before the server listens.</summary>
    /// <exception cref="SettingsException">It can be reached, and mustn't be served from.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ServingRoleCheck.EnsureAsync(_source, cancellationToken);
            _mayServe = true;
        }
        catch (Exception exception) when (exception is ServingRoleException or MigrationException)
        {
            throw new SettingsException(exception.Message);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            LogUnreachable(exception.Message);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _source.Dispose();
        _checking.Dispose();
    }

    /// <summary>Looks again until the server may serve.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!_mayServe)
        {
            await Task.Delay(Freshness, _clock, stoppingToken);
            await CheckAsync(stoppingToken);
        }
    }

    private async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ServingRoleCheck.EnsureAsync(_source, cancellationToken);
            _mayServe = true;
            _told = null;
            return null;
        }
        catch (Exception exception) when (exception is ServingRoleException or MigrationException)
        {
            _mayServe = false;
            Tell(exception.Message);
            return "The database isn't fit to be served from; the server's log says why.";
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            Tell(exception.Message);
            return "The database can't be reached.";
        }
    }

    private void Tell(string problem)
    {
        if (_told != problem)
        {
            _told = problem;
            LogNotReady(problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database can't be reached; serving begins when it can. {Problem}")]
    private partial void LogUnreachable(string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The server isn't ready: {Problem}")]
    private partial void LogNotReady(string problem);
}
