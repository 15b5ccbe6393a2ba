using System.Text;
using Assistant.Graph.Tests.Security;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Hosting;

public sealed class ProvisioningTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task An_unknown_person_is_made_at_first_sight_where_the_settings_say_so()
    {
        await using var server = await RunningServer.StartAsync(
            fixture.Database.ServingConnectionString, settings: ("Authentication:ProvisionUsers", "true"));

        var (_, body) = await server.QueryAsync("{ me { email name } }", Token("auth0|1", "New@Example.com"));
        var (_, again) = await server.QueryAsync("{ me { email } }", Token("auth0|1", "other@example.com"));

        body.GetRawText().ShouldBe("""{"data":{"me":{"email":"new@example.com","name":"New Person"}}}""");
        again.GetRawText().ShouldBe("""{"data":{"me":{"email":"new@example.com"}}}""");
    }

    [Fact]
    public async Task An_unknown_person_is_nobody_otherwise()
    {
        await using var server = await RunningServer.StartAsync(fixture.Database.ServingConnectionString);

        var (_, body) = await server.QueryAsync("{ me { email } }", Token("auth0|2", "second@example.com"));

        ServingTests.Code(body).ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Theory]
    [InlineData("auth0|3", null)]
    [InlineData("auth0|4", "   ")]
    public async Task A_token_that_doesnt_make_a_person_makes_nobody(string subject, string? email)
    {
        await using var server = await RunningServer.StartAsync(
            fixture.Database.ServingConnectionString, settings: ("Authentication:ProvisionUsers", "true"));

        var (status, body) = await server.QueryAsync("{ me { email } }", Token(subject, email));

        status.ShouldBe(200);
        ServingTests.Code(body).ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    private static string Token(string subject, string? email)
    {
        var claims = TokenFactory.Claims(RunningServer.Issuer, subject);
        claims["nbf"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        claims["exp"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        claims["email"] = email;
        claims["name"] = "New Person";
        return TokenFactory.Hs256(claims, Encoding.UTF8.GetBytes(RunningServer.SigningKey));
    }
}
