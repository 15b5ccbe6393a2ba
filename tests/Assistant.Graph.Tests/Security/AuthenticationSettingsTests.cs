using Assistant.Graph.Hosting;
using Assistant.Graph.Security;
using Microsoft.Extensions.Configuration;

namespace Assistant.Graph.Tests.Security;

public sealed class AuthenticationSettingsTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("Authentication:Authority or Authentication:SigningKey is missing: nobody could sign in.")]
    [InlineData("Authentication:SigningKey must have at least 32 bytes, and has 5.", "SigningKey=short", "Issuer=i")]
    [InlineData("Authentication:SigningKey must have at least 32 bytes, and has 31.", "SigningKey=0123456789abcdef0123456789abcde", "Issuer=i")]
    [InlineData("Authentication:Issuer is missing: people are known by their token's issuer and subject.", "SigningKey=" + Key)]
    [InlineData("Authentication:Issuer is missing: people are known by their token's issuer and subject.", "JwksUri=https://a.example/keys", "Audience=a")]
    [InlineData("Authentication:Audience is missing: without it a token for another application would be accepted.", "Authority=https://a.example")]
    [InlineData("Authentication:SigningKey can't be combined with Authentication:Authority or Authentication:JwksUri: set one of them.", "SigningKey=" + Key, "Authority=https://a.example", "Audience=a")]
    [InlineData("Authentication:Authority must be an absolute https URL.", "Authority=a.example", "Audience=a")]
    [InlineData("Authentication:Authority must be an absolute https URL.", "Authority=file:///etc/passwd", "Audience=a")]
    [InlineData("Authentication:Authority must be an https URL: keys that come over http can be forged.", "Authority=http://a.example", "Audience=a")]
    [InlineData("Authentication:JwksUri must be an https URL: keys that come over http can be forged.", "JwksUri=http://a.example", "Audience=a", "Issuer=i")]
    [InlineData("Authentication:ProvisionUsers must be true or false.", "SigningKey=" + Key, "Issuer=i", "ProvisionUsers=yes")]
    [InlineData("Authentication:Algorithms can't have RS256 with this kind of key; possible are HS256, HS384, HS512.", "SigningKey=" + Key, "Issuer=i", "Algorithms=HS256,RS256")]
    [InlineData("Authentication:Algorithms can't have none with this kind of key; possible are HS256, HS384, HS512.", "SigningKey=" + Key, "Issuer=i", "Algorithms=none")]
    [InlineData("Authentication:Algorithms can't have HS256 with this kind of key; possible are RS256, RS384, RS512, ES256, ES384, ES512, PS256, PS384, PS512.", "Authority=https://a.example", "Audience=a", "Algorithms:0=HS256")]
    public void A_wrong_setting_is_named_in_one_line(string message, params string[] settings)
    {
        var exception = Should.Throw<SettingsException>(() => Read(isDevelopment: false, settings));

        exception.Message.ShouldBe(message);
        exception.Message.ShouldNotContain(Key);
    }

    [Fact]
    public void Development_makes_its_own_key_where_nothing_is_set()
    {
        var settings = Read(isDevelopment: true);

        settings.SigningKey.ShouldBe(new byte[32]);
        settings.Issuer.ShouldBe("assistant");
        settings.Algorithms.ShouldBe(["HS256", "HS384", "HS512"]);
    }

    [Fact]
    public void The_development_key_is_kept_and_readable_by_its_owner_alone()
    {
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            var state = new StateDirectory(Path.Combine(directory.FullName, "state"));

            var first = DevelopmentSigningKey.FindOrCreate(state);
            var second = DevelopmentSigningKey.FindOrCreate(state);

            first.Length.ShouldBe(32);
            second.ShouldBe(first);
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(Path.Combine(state.Path, "signing-key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_broken_development_key_is_named()
    {
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(directory.FullName, "signing-key"), "rubbish");

            Should.Throw<SettingsException>(() => DevelopmentSigningKey.FindOrCreate(new StateDirectory(directory.FullName)))
                .Message.ShouldContain("doesn't hold a signing key");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static AuthenticationSettings Read(bool isDevelopment, params string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => $"Authentication:{pair[0]}", pair => (string?)pair[1]))
            .Build();
        return AuthenticationSettings.Read(configuration, isDevelopment, () => new byte[32]);
    }
}
