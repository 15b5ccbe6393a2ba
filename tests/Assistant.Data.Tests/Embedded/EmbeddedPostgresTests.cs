using System.Diagnostics;
using Assistant.Data.Embedded;
using Assistant.Data.Migrations;
using Assistant.Data.RowSecurity;
using Npgsql;

namespace Assistant.Data.Tests.Embedded;

public sealed class EmbeddedPostgresTests : IAsyncLifetime
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"assistant-embedded-{Guid.NewGuid():N}");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (!Directory.Exists(_directory))
        {
            return;
        }

        // Started once more to be deleted, since its files may be another user's.
        await using var server = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions { DataDirectory = _directory, IsTemporary = true });
    }

    [Fact]
    public async Task Rows_are_kept_between_runs_and_the_server_ends_with_its_host()
    {
        string connectionString;
        await using (var first = await StartAsync())
        {
            first.IsHost.ShouldBeTrue();
            connectionString = first.ConnectionString;
            await ExecuteAsync(connectionString, "create table kept as select 42 as answer");
        }

        await Should.ThrowAsync<NpgsqlException>(ExecuteAsync(connectionString, "select 1"));
        await using var second = await StartAsync();
        (await ExecuteAsync(second.ConnectionString, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Starts_at_the_same_time_share_one_server()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync()));

        servers.Count(server => server.IsHost).ShouldBe(1);
        servers.Select(server => server.Port).Distinct().ShouldHaveSingleItem();
        foreach (var server in servers.OrderBy(server => server.IsHost))
        {
            (await ExecuteAsync(server.ServingConnectionString, "select 1")).ShouldBe(1);
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_server_whose_host_is_gone_is_replaced()
    {
        var account = await PostgresAccount.ChooseAsync(default);
        var installation = await account.ReadableAsync(await PostgresInstallation.FindAsync(null, default), default);
        var cluster = new PostgresCluster(installation, account, await account.OwnDirectoryAsync(_directory, default), isTemporary: false);
        await cluster.EnsureInitializedAsync(default);
        var (orphan, port) = await PostgresProcess.StartAsync(cluster, new Dictionary<string, string>(), default);
        if (orphan.WatchId is { } watch)
        {
            Process.GetProcessById(watch).Kill();
        }

        await using var next = await StartAsync();

        next.IsHost.ShouldBeTrue();
        (await ExecuteAsync(next.ServingConnectionString, "select 1")).ShouldBe(1);
        await Should.ThrowAsync<NpgsqlException>(ExecuteAsync(cluster.ConnectionString(PostgresCluster.Superuser, port), "select 1"));
    }

    [Fact]
    public async Task A_folder_whose_making_was_interrupted_is_made_anew()
    {
        await using (await StartAsync())
        {
        }

        File.Delete(Path.Combine(_directory, "password"));

        await using var server = await StartAsync();
        (await ExecuteAsync(server.ServingConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Passwords_are_asked_for()
    {
        await using var server = await StartAsync();
        var wrong = new NpgsqlConnectionStringBuilder(server.SuperuserConnectionString) { Password = "wrong" };

        (await Should.ThrowAsync<PostgresException>(ExecuteAsync(wrong.ConnectionString, "select 1")))
            .SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Theory]
    [InlineData("alter role assistant_api bypassrls", "has BYPASSRLS")]
    [InlineData("alter role assistant_api superuser", "is a superuser")]
    [InlineData("alter role assistant_api login", "can log in")]
    [InlineData("grant pg_read_all_data to assistant_api", "is a member of pg_read_all_data")]
    [InlineData("alter table assistant.votes owner to assistant_api", "owns assistant.votes")]
    [InlineData("alter table assistant.votes disable row level security", "Row security is off for votes")]
    [InlineData("set role assistant_owner; revoke assistant_api from assistant", "can't switch to assistant_api")]
    [InlineData("delete from app.schema_migrations where version > 1", "lacks")]
    public async Task A_database_that_could_leak_is_not_served(string harm, string message)
    {
        await using var server = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions
        {
            DataDirectory = _directory,
            IsTemporary = true,
            Settings = new Dictionary<string, string> { ["fsync"] = "off" },
        });
        await MigrationRunner.MigrateAsync(server.ConnectionString, new MigrationOptions { ServingUser = EmbeddedPostgres.ServingUser });
        await using var serving = NpgsqlDataSource.Create(server.ServingConnectionString);
        await ServingRoleCheck.EnsureAsync(serving, default);

        await ExecuteAsync(server.SuperuserConnectionString, harm);

        (await Should.ThrowAsync<ServingRoleException>(ServingRoleCheck.EnsureAsync(serving, default))).Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("/nowhere", "holds no initdb, pg_ctl and postgres that run")]
    public async Task Programs_that_are_not_there_are_named(string bin, string message)
    {
        var error = await Should.ThrowAsync<EmbeddedPostgresException>(
            EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions { DataDirectory = _directory, BinDirectory = bin }));

        error.Message.ShouldContain(message);
    }

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions { DataDirectory = _directory });

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
