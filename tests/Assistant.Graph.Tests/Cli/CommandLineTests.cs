using System.Text.Json;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Cli;

public sealed class CommandLineTests
{
    private const string SigningKey = "the signing key of the command line's tests";

    private static readonly Dictionary<string, string> NoSettings = [];

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("seed", "--size", "--replace")]
    [InlineData("token", "--email", "--role", "--lifetime")]
    [InlineData("schema")]
    [InlineData("validate", "--documents", "--schema")]
    [InlineData("policies")]
    public async Task Help_names_every_option(string verb, params string[] options)
    {
        var result = await AssistantProcess.RunAsync(NoSettings, verb, "--help");

        result.ShouldSucceed();
        options.ShouldAllBe(option => result.Output.Contains(option));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("seed", "--size", "huge")]
    [InlineData("token")]
    [InlineData("token", "--email", "a@example.com", "--lifetime", "long")]
    [InlineData("validate")]
    public async Task Wrong_arguments_are_told(params string[] arguments)
    {
        var result = await AssistantProcess.RunAsync(NoSettings, arguments);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldNotBeEmpty();
        result.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_wrong_setting_is_one_line()
    {
        (await AssistantProcess.RunAsync(NoSettings)).ShouldFailWith(
            "Authentication:Authority or Authentication:SigningKey is missing: nobody could sign in.");
        (await AssistantProcess.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__Assistant"] = "nonsense" }, "migrate"))
            .Error.ShouldStartWith("ConnectionStrings:Assistant can't be read: ");
    }

    [Fact]
    public async Task A_database_that_isnt_there_is_one_line()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__Assistant"] = "Host=127.0.0.1;Port=1;Username=a;Password=hunter2" };

        var result = await AssistantProcess.RunAsync(settings, "migrate");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldStartWith("PostgreSQL can't be reached: ");
        result.Error.TrimEnd().ShouldNotContain("\n");
        result.Error.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_database_is_migrated_seeded_and_looked_at()
    {
        await using var database = await TestDatabase.CreateUnmigratedAsync();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Assistant"] = database.OwnerConnectionString,
            ["Authentication__SigningKey"] = SigningKey,
            ["Authentication__Issuer"] = "https://issuer.example",
            ["Authentication__RoleClaim"] = "app_metadata.role",
        };

        (await AssistantProcess.RunAsync(settings, "migrate")).ShouldSucceed().Output.ShouldContain("Applied 0001");
        (await AssistantProcess.RunAsync(settings, "migrate")).ShouldSucceed().Output.Trim().ShouldBe("The database is up to date.");

        (await AssistantProcess.RunAsync(settings, "seed")).ShouldSucceed().Output.ShouldEndWith($" rows written.{Environment.NewLine}");
        (await AssistantProcess.RunAsync(settings, "seed")).ShouldFailWith("The database already has 3 people; nothing was written.");
        (await AssistantProcess.RunAsync(settings, "seed", "--replace")).ShouldSucceed();

        (await AssistantProcess.RunAsync(settings, "policies")).ShouldSucceed().Output.ShouldMatch(@"chats +SELECT +OWNER +\(user_id = ");

        (await AssistantProcess.RunAsync(settings, "token", "--email", "nobody@example.com"))
            .ShouldFailWith("Nobody active in the database has the address nobody@example.com.");
        var token = (await AssistantProcess.RunAsync(settings, "token", "--email", "ADMIN@example.com", "--role", "admin", "--lifetime", "90s"))
            .ShouldSucceed().Output.Trim();
        ClaimsShouldBeAnAdministrators(token, await database.ScalarAsync<Guid>("select id from assistant.users where role = 'admin'"));
    }

    [Fact]
    public async Task The_schema_is_exported_and_operations_are_validated_against_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var schema = Path.Combine(folder.FullName, "schema.graphql");
            (await AssistantProcess.RunAsync(NoSettings, "schema", "export", "--output", schema)).ShouldSucceed();
            (await AssistantProcess.RunAsync(NoSettings, "schema", "export")).ShouldSucceed().Output.ShouldBe(await File.ReadAllTextAsync(schema));

            var operations = Directory.CreateDirectory(Path.Combine(folder.FullName, "src", "pages")).FullName;
            await File.WriteAllTextAsync(Path.Combine(operations, "me.graphql"), "query Me { me { email } }");
            var glob = Path.Combine(folder.FullName, "src", "**", "*.graphql");
            foreach (var against in (string[][])[[], ["--schema", schema]])
            {
                (await AssistantProcess.RunAsync(NoSettings, ["validate", "--documents", glob, .. against])).ShouldSucceed().Output.Trim().ShouldBe("[]");
            }

            await File.WriteAllTextAsync(Path.Combine(operations, "bad.graphql"), "query Bad {\n  me { nothing }\n}");
            var bad = await AssistantProcess.RunAsync(NoSettings, "validate", "--documents", glob);
            bad.ExitCode.ShouldBe(1);
            var problem = JsonDocument.Parse(bad.Output).RootElement.EnumerateArray().ShouldHaveSingleItem();
            problem.GetProperty("file").GetString().ShouldEndWith("bad.graphql");
            problem.GetProperty("message").GetString().ShouldBe("Cannot query field \"nothing\" on type \"User\".");
            problem.GetProperty("locations")[0].GetRawText().ReplaceLineEndings("").Replace(" ", "").ShouldBe("""{"line":2,"column":8}""");

            (await AssistantProcess.RunAsync(NoSettings, "validate", "--documents", "/nowhere/*.graphql"))
                .ShouldFailWith("No file matches /nowhere/*.graphql.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task One_command_starts_a_server_with_a_database_and_people_in_it()
    {
        // Not closed to others, as CreateTempSubdirectory makes it: for root, PostgreSQL would keep its data elsewhere, and for good.
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"assistant-state-{Guid.NewGuid():N}"));
        try
        {
            var settings = new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["StateDirectory"] = Path.Combine(folder.FullName, "state"),
            };
            await using var server = AssistantProcess.Start(settings);
            (await server.ReadLineAsync()).ShouldBe("Filling a new database with demo data.");
            var listening = (await server.ReadLineAsync()).ShouldNotBeNull();
            listening.ShouldMatch(@"^Assistant listens on http://127\.0\.0\.1:\d+/graphql$");
            (await server.ReadLineAsync()).ShouldBe("Get a token with: dotnet run -v q --project src/Assistant.Graph -- token --email user@example.com");
            var url = listening.Split(' ')[^1];

            // While the server runs, the other verbs share its database.
            var token = (await AssistantProcess.RunAsync(settings, "token", "--email", "user@example.com")).ShouldSucceed().Output.Trim();
            (await MeAsync(url, token)).ShouldBe("""{"data":{"me":{"email":"user@example.com"}}}""");
            (await AssistantProcess.RunAsync(new Dictionary<string, string>(settings) { ["ASPNETCORE_URLS"] = url[..^"/graphql".Length] }))
                .ShouldFailWith($"{url[..^"/graphql".Length]} is in use: stop what listens there, or set ASPNETCORE_URLS to another address.");

            server.Terminate();
            (await server.WaitAsync()).ShouldSucceed();
            File.Exists(Path.Combine(folder.FullName, "state", "postgres", "postmaster.pid")).ShouldBeFalse();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> MeAsync(string url, string token)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return await client.GetStringAsync($"{url}?query=%7Bme%7Bemail%7D%7D");
    }

    private static void ClaimsShouldBeAnAdministrators(string token, Guid person)
    {
        var payload = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;
        payload.GetProperty("sub").GetGuid().ShouldBe(person);
        payload.GetProperty("app_metadata").GetProperty("role").GetString().ShouldBe("admin");
        (payload.GetProperty("exp").GetInt64() - payload.GetProperty("iat").GetInt64()).ShouldBe(90);
    }
}
