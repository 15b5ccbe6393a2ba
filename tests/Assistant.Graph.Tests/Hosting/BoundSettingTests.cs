using System.Text.Json;

namespace Assistant.Graph.Tests.Hosting;

/// <summary>Each bound of operations is a setting: a server that has it passes what is just within and refuses what is just beyond.</summary>
public sealed class BoundSettingTests(DemoServer demo) : IClassFixture<DemoServer>
{
    /// <summary>The setting, its value, the operation within, the operation beyond, the error's code and a part of its message.</summary>
    public static TheoryData<string, string, string, string, string, string> Settings => new()
    {
        { "Limits:MaxDocumentBytes", "20", "{ me { name } }     ", "{ me { name } }      ", "HC0014", "more than 20 bytes" },
        { "Limits:MaxTokens", "6", "{ me { name } }", "{ me { name id } }", "HC0014", "more than 6 tokens" },
        { "Limits:MaxFields", "2", "{ me { name } }", "{ me { name id } }", "HC0014", "more than 2 fields" },
        { "Limits:MaxParserDepth", "2", "{ me { name } }", "{ me { userSettings { id } } }", "HC0014", "more than 2 levels deep" },
        { "Limits:MaxDirectives", "1", "{ me { name @skip(if: false) } }", "{ me { name @skip(if: false) @include(if: true) } }", "HC0014", "2 directives in one place, and 1 are allowed" },
        { "Limits:MaxRepetitions", "2", "{ me { name name } }", "{ me { name name name } }", "HC0047", "more than 2 times" },
        { "Limits:MaxAliases", "2", "{ me { a: name b: name } }", "{ me { a: name b: name c: name } }", "HC0047", "more than 2 aliases" },
        { "Limits:MaxDepth", "4", "{ me { chats { nodes { id } } } }", "{ me { chats { nodes { user { id } } } } }", "HC0047", "max allowed execution depth of 4" },
        { "Limits:MaxIntrospectionDepth", "1", "{ __schema { types { fields { name } } } }", "{ __schema { types { fields { type { fields { name } } } } } }", "HC0086", "Maximum introspection depth exceeded" },
        { "Limits:MaxOperationFields", "2", "{ me { name id } }", "{ me { name id createdAt } }", "HC0047", "more than 2 fields" },
        { "Limits:MaxTables", "2", "{ me { chats { nodes { id } } } }", "{ me { chats { nodes { messages { nodes { id } } } } } }", "HC0047", "more than 2 tables" },
        { "Limits:MaxConditions", "2", "{ chats(where: { title: { eq: \"a\" } }) { nodes { id } } }", "{ chats(where: { title: { eq: \"a\", neq: \"b\" } }) { nodes { id } } }", "HC0047", "more than 2 conditions" },
        { "Limits:MaxNestedItems", "6", "{ chats(first: 2) { nodes { messages(first: 3) { nodes { id } } } } }", "{ chats(first: 2) { nodes { messages(first: 4) { nodes { id } } } } }", "HC0047", "up to 8 items in nested lists, and 6 are allowed" },
        { "Cost:MaxFieldCost", "12", "{ me { chats { nodes { id } } } }", "{ me { chats { nodes { id } totalCount } } }", "HC0047", "The maximum allowed field cost was exceeded. The operation costs 17, and 12 are allowed." },
        { "Cost:MaxTypeCost", "6.5", "{ me { chats(first: 3) { nodes { id } } } }", "{ me { chats(first: 4) { nodes { id } } } }", "HC0047", "The maximum allowed type cost was exceeded. The operation costs 7, and 6.5 are allowed." },
        { "Paging:MaxPageSize", "21", "{ chats(first: 21) { nodes { id } } }", "{ chats(first: 22) { nodes { id } } }", "HC0051", "maximum allowed items per page" },
        { "Paging:MaxNodeIds", "1", "{ nodes(ids: [\"Chat:10000000-0000-7000-8000-000000000001\"]) { id } }", "{ nodes(ids: [\"Chat:10000000-0000-7000-8000-000000000001\", \"Chat:10000000-0000-7000-8000-000000000002\"]) { id } }", "HC0076", "1" },
        { "Paging:MaxGroupKeys", "1", "{ chats { groups(by: [SOURCE]) { aggregate { count } } } }", "{ chats { groups(by: [SOURCE, VISIBILITY]) { aggregate { count } } } }", "INVALID_ARGUMENT", "1" },
        { "Paging:MaxGroups", "100", "{ chats { groups(by: [SOURCE], first: 100) { aggregate { count } } } }", "{ chats { groups(by: [SOURCE], first: 101) { aggregate { count } } } }", "HC0051", "maximum allowed items" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task A_bound_is_a_setting(string name, string value, string within, string beyond, string code, string message)
    {
        await using var server = await RunningServer.StartAsync(
            demo.Database.ServingConnectionString, settings: [(name, value), ("Introspection:Enabled", "true")]);

        Errors((await server.QueryAsync(within, demo.Token)).Body).ShouldBeEmpty();
        var error = Errors((await server.QueryAsync(beyond, demo.Token)).Body).ShouldHaveSingleItem();
        error.ShouldStartWith(code);
        error.ShouldContain(message);
    }

    private static string[] Errors(JsonElement body) => body.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(error => $"{error.GetProperty("extensions").GetProperty("code")} {error.GetProperty("message")}")]
        : [];
}
