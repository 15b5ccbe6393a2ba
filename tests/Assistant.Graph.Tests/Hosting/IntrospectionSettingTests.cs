using System.Text.Json;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Hosting;

/// <summary>Who may see the schema: everybody in development, and nobody elsewhere unless the operator says so.</summary>
public sealed class IntrospectionSettingTests : IAsyncLifetime
{
    private const string Refused = "HC0046 Introspection is not allowed for the current request.";

    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Theory]
    [InlineData("Production", null, false)]
    [InlineData("Production", "true", true)]
    [InlineData("Development", null, true)]
    [InlineData("Development", "false", false)]
    public async Task The_schema_is_shown_where_introspection_is_on(string environment, string? setting, bool isShown)
    {
        await using var server = await StartAsync(environment, setting);

        foreach (var query in (string[])["{ __schema { queryType { name } } }", "{ __type(name: \"Chat\") { name } }", "{ a: __schema { description } }"])
        {
            var (status, body) = await server.QueryAsync(query, null);

            Errors(body).ShouldBe(isShown ? [] : [Refused], query);
            status.ShouldBe(isShown ? 200 : 400, query);
        }

        Errors((await server.QueryAsync("{ __typename }", null)).Body).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Production", null, 403, "HC0046")]
    [InlineData("Production", "true", 200, "type Chat implements Node")]
    [InlineData("Development", "false", 403, "HC0046")]
    public async Task The_schema_as_a_file_follows_introspection(string environment, string? setting, int status, string text)
    {
        await using var server = await StartAsync(environment, setting);

        using var response = await server.Client.GetAsync("/graphql?sdl");

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldContain(text);
    }

    [Theory]
    [InlineData("{ mee { id } }", null)]
    [InlineData("{ me { nam } }", null)]
    [InlineData("{ me { chats(frist: 1) { nodes { id } } } }", null)]
    [InlineData("{ chats(order: { createdAt: DESK }) { nodes { id } } }", null)]
    [InlineData("{ chats(where: { titel: { eq: \"a\" } }) { nodes { id } } }", null)]
    [InlineData("query ($v: ChatFilterInput) { chats(where: $v) { nodes { id } } }", "{ \"titel\": { \"eq\": \"a\" } }")]
    [InlineData("query ($v: [ChatSortInput!]) { chats(order: $v) { nodes { id } } }", "{ \"createdAt\": \"DESK\" }")]
    public async Task Names_of_the_schema_are_suggested_only_where_introspection_is_on(string query, string? variable)
    {
        object? variables = variable is null ? null : new { v = JsonDocument.Parse(variable).RootElement };
        await using var hidden = await StartAsync("Production", null);
        await using var shown = await StartAsync("Production", "true");

        Errors((await hidden.QueryAsync(query, null, variables)).Body).ShouldHaveSingleItem().ShouldNotContain("Did you mean");
        Errors((await shown.QueryAsync(query, null, variables)).Body).ShouldHaveSingleItem().ShouldContain("Did you mean");
    }

    private Task<RunningServer> StartAsync(string environment, string? setting) => RunningServer.StartAsync(
        _database.ServingConnectionString, environment, setting is null ? [] : [("Introspection:Enabled", setting)]);

    private static string[] Errors(JsonElement body) => body.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(error => $"{error.GetProperty("extensions").GetProperty("code")} {error.GetProperty("message")}")]
        : [];
}
