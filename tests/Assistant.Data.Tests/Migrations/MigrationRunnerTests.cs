using Assistant.Data.Embedded;
using Assistant.Data.Migrations;
using Assistant.Data.RowSecurity;
using Assistant.Testing;

namespace Assistant.Data.Tests.Migrations;

public sealed class MigrationRunnerTests
{
    private static readonly MigrationOptions Options = new() { ServingUser = EmbeddedPostgres.ServingUser };

    [Fact]
    public async Task Everything_is_applied_once_in_order()
    {
        await using var database = await TestDatabase.CreateUnmigratedAsync();

        (await MigrationRunner.MigrateAsync(database.OwnerConnectionString, Options)).ShouldBe(MigrationCatalog.All);
        (await MigrationRunner.MigrateAsync(database.OwnerConnectionString, Options)).ShouldBeEmpty();

        (await database.ScalarAsync<long>("select count(*) from app.schema_migrations")).ShouldBe(MigrationCatalog.All.Length);
    }

    [Fact]
    public async Task Runs_at_the_same_time_share_the_work()
    {
        await using var database = await TestDatabase.CreateUnmigratedAsync();

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MigrationRunner.MigrateAsync(database.OwnerConnectionString, Options)));

        runs.SelectMany(run => run).OrderBy(migration => migration.Version).ShouldBe(MigrationCatalog.All);
    }

    [Fact]
    public async Task Databases_of_one_cluster_are_migrated_at_the_same_time()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestDatabase.CreateUnmigratedAsync()));

        var runs = await Task.WhenAll(databases.Select(database => MigrationRunner.MigrateAsync(database.OwnerConnectionString, Options)));

        runs.ShouldAllBe(run => run.Count == MigrationCatalog.All.Length);
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_migration_changed_after_it_was_applied_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var changed = MigrationCatalog.All.SetItem(2, MigrationCatalog.All[2] with { Sql = "select 1" });

        var error = await Should.ThrowAsync<MigrationException>(
            MigrationRunner.MigrateAsync(database.OwnerConnectionString, Options with { Migrations = changed }));

        error.Message.ShouldContain("0003_create_chats was changed");
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing_and_those_before_it_stay()
    {
        await using var database = await TestDatabase.CreateAsync();
        Migration[] more =
            [.. MigrationCatalog.All, new(9001, "good", "create table app.good ()"), new(9002, "bad", "create table app.bad (); select 1 / 0")];

        var error = await Should.ThrowAsync<MigrationException>(
            MigrationRunner.MigrateAsync(database.OwnerConnectionString, Options with { Migrations = more }));

        error.Message.ShouldContain("9002_bad failed and was rolled back: division by zero");
        (await database.ScalarAsync<bool>("select to_regclass('app.good') is not null")).ShouldBeTrue();
        (await database.ScalarAsync<bool>("select to_regclass('app.bad') is not null")).ShouldBeFalse();
    }

    [Fact]
    public void Line_ends_of_a_checkout_are_no_change() =>
        new Migration(1, "x", "select 1;\r\nselect 2;\r\n").Checksum.ShouldBe(new Migration(1, "x", "select 1;\nselect 2;\n").Checksum);

    [Fact]
    public void Versions_differ_and_count_upwards_from_one()
    {
        // A module has numbers of its own, and leaves out those that it doesn't need.
        var versions = MigrationCatalog.All.Select(migration => migration.Version).ToArray();
        versions[0].ShouldBe(1);
        versions.ShouldBe(versions.Distinct().Order());
    }

    [Fact]
    public async Task A_migrated_database_is_fit_to_be_served_from()
    {
        await using var database = await TestDatabase.CreateAsync();

        await ServingRoleCheck.EnsureAsync(database.Serving, default);
    }

    [Fact]
    public async Task One_login_may_migrate_and_serve()
    {
        await using var database = await TestDatabase.CreateUnmigratedAsync();

        await MigrationRunner.MigrateAsync(database.OwnerConnectionString);

        await ServingRoleCheck.EnsureAsync(database.Owner, default);
    }
}
