using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>Whom claims name.</summary>
public sealed class IdentityTests(Scenario scenario) : IClassFixture<Scenario>
{
    private const string Issuer = Persona.Issuer;

    public static TheoryData<string, string?> Claims => new()
    {
        { "", null },
        { "{}", null },
        { """{"iss":"https://issuer.example"}""", null },
        { """{"sub":null}""", null },
        { """{"iss":"https://issuer.example","sub":"nobody"}""", null },
        { """{"iss":"https://issuer.example","sub":"00000000-0000-7000-8000-00000000ffff"}""", null },
        { $$"""{"iss":"{{Issuer}}","sub":"{{Scenario.Owner}}"}""", $"{Scenario.Owner}" },
        { $$"""{"sub":"{{Scenario.Owner}}"}""", $"{Scenario.Owner}" },
        { $$"""{"iss":"{{Issuer}}","sub":"{{Scenario.Owner.ToString().ToUpperInvariant()}}"}""", $"{Scenario.Owner}" },
        { $$"""{"iss":"{{Issuer}}","sub":"{{Scenario.Owner}}-subject"}""", $"{Scenario.Owner}" },
        { $$"""{"iss":"https://elsewhere.example","sub":"{{Scenario.Owner}}-subject"}""", null },
        { $$"""{"sub":"{{Scenario.Owner}}-subject"}""", null },
        { $$"""{"iss":"{{Issuer}}","sub":"{{Scenario.Inactive}}"}""", null },
        { $$"""{"iss":"{{Issuer}}","sub":"{{Scenario.Inactive}}-subject"}""", null },
        { $$"""{"iss":"{{Issuer}}","sub":"{{Scenario.Admin}}"}""", $"{Scenario.Admin}:admin" },
        { $$"""{"iss":"{{Issuer}}","sub":"{{Scenario.Owner}}","user_metadata":{"role":"admin"},"role":"admin"}""", $"{Scenario.Owner}" },
    };

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task Claims_name(string claims, string? reader)
    {
        await using var session = await scenario.Database.BeginAsync(new Persona(claims));

        session.Reader.ShouldBe(reader);
        (await session.ScalarAsync<Guid>("select app.uid()")).ShouldBe(reader is null ? Guid.Empty : Guid.Parse(reader[..36]));
        (await session.ScalarAsync<bool>("select app.is_admin()")).ShouldBe(reader?.EndsWith(":admin", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task A_known_identity_decides_even_where_its_subject_is_another_persons_key()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(
            $"""
            insert into assistant.users (id, email, is_active) values ('{Scenario.Owner}', 'a@example.com', true), ('{Scenario.Inactive}', 'b@example.com', false);
            insert into assistant.user_identities values ('{Issuer}', '{Scenario.Owner}', '{Scenario.Inactive}');
            """);

        await using var session = await database.BeginAsync(Persona.User(Scenario.Owner));

        session.Reader.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_narrows_an_administrator()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("narrowed"));

        session.Reader.ShouldBe($"{Scenario.Admin}");
        (await session.ScalarAsync<bool>("select app.is_admin()")).ShouldBeFalse();
    }

    [Fact]
    public async Task Narrowing_off_widens_nobody()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        await session.ExecuteAsync("set local assistant.admin = 'on'");

        (await session.ScalarAsync<bool>("select app.is_admin()")).ShouldBeFalse();
    }

    [Fact]
    public async Task Whom_the_transaction_knows_holds_for_the_same_claims_alone()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("admin"));

        await session.ExecuteAsync("select set_config('request.jwt.claims', $1, true)", Scenario.Named("stranger").ClaimsJson);

        (await session.ScalarAsync<Guid>("select app.uid()")).ShouldBe(Scenario.Stranger);
        (await session.ScalarAsync<bool>("select app.is_admin()")).ShouldBeFalse();
        (await session.ScalarAsync<long>("select count(*) from assistant.chats")).ShouldBe(2);
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("admin")]
    [InlineData("narrowed")]
    [InlineData("inactive")]
    [InlineData("anonymous")]
    public async Task A_remembered_person_is_confirmed_just_as_the_claims_would_be_read(string name)
    {
        var persona = Scenario.Named(name);
        await using var session = await scenario.Database.BeginAsync(persona);
        var said = (session.Reader, await session.ScalarAsync<Guid>("select app.uid()"), await session.ScalarAsync<bool>("select app.is_admin()"));
        foreach (var known in (Guid[])[Scenario.Owner, Scenario.Stranger, Scenario.Admin])
        {
            await using var remembered = await scenario.Database.BeginAsync(persona, known);

            var isConfirmed = said.Reader?.StartsWith($"{known}", StringComparison.Ordinal) is true;
            remembered.Reader.ShouldBe(isConfirmed ? said.Reader : null);
            (await remembered.ScalarAsync<Guid>("select app.uid()")).ShouldBe(said.Item2);
            (await remembered.ScalarAsync<bool>("select app.is_admin()")).ShouldBe(said.Item3);
        }
    }

    [Fact]
    public async Task An_identity_that_leads_elsewhere_ends_a_remembered_person()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await database.ExecuteAsync("insert into assistant.users (id, email) values ($1, 'first@example.com'), ($2, 'second@example.com')", first, second);
        async Task<string?> ConfirmAsync(Guid known)
        {
            await using var session = await database.BeginAsync(Persona.User(first), known);
            return session.Reader;
        }

        (await ConfirmAsync(first)).ShouldBe($"{first}");
        await database.ExecuteAsync("insert into assistant.user_identities (issuer, subject, user_id) values ($1, $2, $3)", Persona.Issuer, first.ToString(), second);

        (await ConfirmAsync(first)).ShouldBeNull();
        (await ConfirmAsync(second)).ShouldBe($"{second}");
    }

    [Theory]
    [InlineData("role = 'user'")]
    [InlineData("is_active = false")]
    public async Task Whom_the_server_remembers_as_an_administrator_writes_as_one_only_while_he_is_one(string change)
    {
        await using var database = await TestDatabase.CreateAsync();
        var admin = Guid.NewGuid();
        await database.ExecuteAsync("insert into assistant.users (id, email, role) values ($1, 'admin@example.com', 'admin')", admin);
        async Task<int> WriteAsync()
        {
            await using var session = await database.BeginAsync(Persona.User(admin), admin);
            return await session.ExecuteAsync("insert into assistant.admin_configs (config_key) values ('agent')");
        }

        (await WriteAsync()).ShouldBe(1);
        await database.ExecuteAsync($"update assistant.users set {change} where id = $1", admin);

        (await Should.ThrowAsync<PostgresException>(WriteAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Nobody_is_an_administrator_where_the_transaction_does_not_say_that_he_may_be()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("admin"));
        (await session.ScalarAsync<bool>("select app.is_admin()")).ShouldBeTrue();

        await session.ExecuteAsync("set local assistant.admin = ''");

        (await session.ScalarAsync<bool>("select app.is_admin()")).ShouldBeFalse();
        (await session.ScalarAsync<string>("select app.reader()")).ShouldBe($"{Scenario.Admin}");
    }

    [Fact]
    public async Task Only_the_login_confirms_whom_it_remembers()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("stranger"));

        var confirm = session.ScalarAsync<string>($"select app.confirm_reader('{Scenario.Admin}', '{Issuer}', '{Scenario.Admin}')");

        (await Should.ThrowAsync<PostgresException>(confirm)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Nothing_of_a_person_is_left_on_the_connection()
    {
        await using var dataSource = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(scenario.Database.ServingConnectionString) { MaxPoolSize = 1, NoResetOnClose = true });
        await using var connection = await dataSource.OpenConnectionAsync();
        foreach (var end in (string[])["commit", "rollback"])
        {
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new("begin"),
                    new("select set_config('role', 'assistant_api', true), set_config('request.jwt.claims', $1, true), app.reader()")
                    {
                        Parameters = { new NpgsqlParameter { Value = Scenario.Named("admin").ClaimsJson } },
                    },
                    new(end),
                },
            };
            await batch.ExecuteNonQueryAsync();
            await using var after = new NpgsqlCommand(
                "select current_user || '/' || coalesce(app.reader(), '') || '/' || current_setting('app.reader', true)", connection);
            (await after.ExecuteScalarAsync()).ShouldBe("assistant//");
        }
    }

    [Fact]
    public async Task Without_a_reader_asked_for_first_the_policies_say_the_same()
    {
        await using var connection = await scenario.Database.Serving.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("begin"),
                new("select set_config('role', 'assistant_api', true), set_config('request.jwt.claims', $1, true)")
                {
                    Parameters = { new NpgsqlParameter { Value = Scenario.Named("owner").ClaimsJson } },
                },
                new("select count(*) from assistant.messages"),
                new("rollback"),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        reader.GetInt64(0).ShouldBe(2);
    }
}
