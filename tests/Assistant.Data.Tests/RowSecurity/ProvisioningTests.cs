using Assistant.Testing;

namespace Assistant.Data.Tests.RowSecurity;

public sealed class ProvisioningTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private const string Issuer = "https://idp.example";

    [Fact]
    public async Task A_person_seen_for_the_first_time_is_made_and_found_from_then_on()
    {
        var person = await ProvisionAsync("first", "First@Example.com", isConfirmed: true);

        person.ShouldNotBeNull();
        (await ProvisionAsync("first", "renamed@example.com", isConfirmed: true)).ShouldBe(person);
        await using var session = await fixture.Database.BeginAsync(Persona.Token(Issuer, "first"));
        session.Reader.ShouldBe(person.ToString());
        (await session.ScalarAsync<string>("select email from assistant.users")).ShouldBe("first@example.com");
    }

    [Fact]
    public async Task Requests_at_the_same_time_make_one_person()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ProvisionAsync("racer", "racer@example.com", isConfirmed: false)));

        people.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public async Task An_account_is_joined_by_an_address_that_both_sides_have_confirmed(bool here, bool there, bool joined)
    {
        var address = $"known-{here}-{there}@example.com".ToLowerInvariant();
        await fixture.Database.ExecuteAsync(
            "insert into assistant.users (email, email_confirmed_at) values ($1, case when $2 then now() end)", address, here);
        var known = await fixture.Database.ScalarAsync<Guid>("select id from assistant.users where email = $1", address);

        (await ProvisionAsync(address, address, there)).ShouldBe(joined ? known : null);
    }

    [Fact]
    public async Task A_closed_account_is_joined_by_nobody()
    {
        await fixture.Database.ExecuteAsync(
            "insert into assistant.users (email, email_confirmed_at, is_active) values ('closed@example.com', now(), false)");

        (await ProvisionAsync("closed", "closed@example.com", isConfirmed: true)).ShouldBeNull();
    }

    [Theory]
    [InlineData("", "x@example.com")]
    [InlineData("nameless", "")]
    [InlineData("nameless", null)]
    public async Task A_token_without_subject_or_address_makes_nobody(string subject, string? address) =>
        (await ProvisionAsync(subject, address, isConfirmed: true)).ShouldBeNull();

    private async Task<Guid?> ProvisionAsync(string subject, string? address, bool isConfirmed)
    {
        await using var command = fixture.Database.Serving.CreateCommand("select app.provision_user($1, $2, $3, $4, $5)");
        foreach (var value in (object?[])[Issuer, subject, address, "A Name", isConfirmed])
        {
            command.Parameters.AddWithValue(value ?? DBNull.Value);
        }

        return await command.ExecuteScalarAsync() as Guid?;
    }
}
