using Assistant.Data.Modules.Identity;
using Assistant.Data.Seeding;
using Assistant.Data.Seeding.Load;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.Seeding;

/// <summary>A load takes indexes and foreign keys off the tables and puts them back.</summary>
public sealed class DeferredStructureTests
{
    private const string Structure =
        """
        select string_agg(line, E'\n' order by line)
        from (
            select format('%s %s %s %s', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
            from pg_constraint where connamespace = 'assistant'::regnamespace
            union all
            select indexdef from pg_indexes where schemaname = 'assistant') as lines (line)
        """;

    [Fact]
    public async Task Indexes_and_foreign_keys_are_as_they_were_after_a_load()
    {
        await using var database = await TestDatabase.CreateAsync();
        var before = await database.ScalarAsync<string>(Structure);
        await Seeder.SeedAsync(database.OwnerConnectionString, new LoadData(3), new SeedOptions(), CancellationToken.None);
        (await database.ScalarAsync<string>(Structure)).ShouldBe(before);
    }

    [Fact]
    public async Task Rows_that_refer_to_nothing_are_refused_and_nothing_is_changed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var before = await database.ScalarAsync<string>(Structure);
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            Seeder.SeedAsync(database.OwnerConnectionString, new WithoutPeople(), new SeedOptions(), CancellationToken.None));
        refused.SqlState.ShouldBe(PostgresErrorCodes.ForeignKeyViolation);
        (await database.ScalarAsync<string>(Structure)).ShouldBe(before);
        (await database.ScalarAsync<long>("select count(*) from assistant.messages")).ShouldBe(0);
    }

    private sealed class WithoutPeople : SeedData
    {
        public override IReadOnlyList<SeedTable> Tables { get; } = [.. new LoadData(3).Tables.Where(table => table.EntityType != typeof(User))];
    }
}
