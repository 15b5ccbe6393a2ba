using System.CommandLine;
using Assistant.Graph.Hosting;
using Assistant.Graph.Security;
using Npgsql;

namespace Assistant.Graph.Cli;

/// <summary><c>token</c>: prints a token for a person, signed with the configured key.</summary>
internal static class TokenCommand
{
    internal static Command Create()
    {
        var email = new Option<string>("--email")
        {
            Description = "Whose token: the address of an active person in the database.",
            Required = true,
        };
        var role = new Option<string?>("--role")
        {
            Description = "The role to put into the token, where Authentication:RoleClaim looks for it.",
        };
        var lifetime = new Option<TimeSpan>("--lifetime")
        {
            Description = "How long the token counts: 90s, 30m, 1h, 7d.",
            DefaultValueFactory = _ => TimeSpan.FromHours(1),
            CustomParser = Duration.Parse,
            HelpName = "time",
        };
        return new Command("token", "Print a bearer token for a person, signed with the configured signing key.")
        {
            email,
            role,
            lifetime,
        }.Does((arguments, cancellationToken) => PrintAsync(
            arguments.GetRequiredValue(email), arguments.GetValue(role), arguments.GetValue(lifetime), cancellationToken));
    }

    private static async Task<int> PrintAsync(string email, string? role, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var builder = HostConfiguration.CreateBuilder();
        var settings = ServerSettings.Read(builder.Configuration, builder.Environment);
        if (settings.Authentication.SigningKey is null)
        {
            return Verb.Fail("Tokens come from Authentication:Authority here; only a server with Authentication:SigningKey can make one.");
        }

        await using var database = await ServingDatabase.OpenAsync(settings, Console.Error, cancellationToken);
        if (await FindPersonAsync(database, email, cancellationToken) is not { } person)
        {
            return Verb.Fail($"Nobody active in the database has the address {email}.");
        }

        Console.WriteLine(TokenIssuer.Issue(settings.Authentication, person, email, role, lifetime, TimeProvider.System.GetUtcNow()));
        return 0;
    }

    private static async Task<Guid?> FindPersonAsync(ServingDatabase database, string email, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("select id from assistant.users where email = lower(btrim($1)) and is_active");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = email });
        return (Guid?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
