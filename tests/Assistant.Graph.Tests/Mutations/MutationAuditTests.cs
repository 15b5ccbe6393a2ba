using System.Text.Json;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>What is written down of a mutation, which administrators may read.</summary>
public sealed class MutationAuditTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    [Fact]
    public async Task What_administrators_may_not_read_is_not_in_the_log_that_they_may()
    {
        var chatId = "Chat:10000000-0000-7000-8000-000000000001";
        var id = (await graph.MutateAsync(
            People.Owner, "sendMessage", new { chatId, content = "hush", parts = new[] { "hush" }, modelUsed = "hush" }, "message { id }")).Row("message").GetProperty("id").GetString()!;
        await EntryAsync("sendMessage", "create", "Message", id);
        await graph.MutateAsync(People.Owner, "editMessage", new { id, content = "hush" });
        await graph.MutateAsync(People.Owner, "voteMessage", new { messageId = id, isUpvoted = false });
        await graph.MutateAsync(People.Owner, "createMemory", new { type = "KNOWLEDGE", content = "hush" });
        await graph.MutateAsync(People.Owner, "createDocument", new { title = "hush", content = "hush" });
        await graph.MutateAsync(
            People.Owner, "createSuggestion", new { documentVersionId = "50000000-0000-7000-8000-000000000001:1772359200000000", originalText = "hush", suggestedText = "hush" });
        await graph.MutateAsync(People.Owner, "saveUserSettings", new { language = "hu" });

        var entries = await graph.SendAsync(People.Admin, """{ auditLogs(where: { userId: { eq: "00000000-0000-7000-8000-00000000000a" } }) { nodes { operation message requestData } } }""");
        entries.GetProperty("data").GetProperty("auditLogs").GetProperty("nodes").GetArrayLength().ShouldBeGreaterThanOrEqualTo(7);
        entries.GetRawText().ShouldNotContain("hush");
        entries.GetRawText().ShouldNotContain("\"hu\"");
        var sent = await EntryAsync("sendMessage", "create", "Message", id);
        sent.GetProperty("chatId").GetString().ShouldBe(chatId);
        sent.GetProperty("content").GetString().ShouldBe("[redacted]");
    }

    [Fact]
    public async Task Long_texts_are_written_down_by_their_length_and_lists_by_their_number()
    {
        var renamed = (await graph.MutateAsync(
            People.Owner, "renameChat", new { id = "10000000-0000-7000-8000-000000000002", title = new string('x', 400) }, "chat { id }")).Row("chat");

        (await EntryAsync("renameChat", "update", "Chat", renamed.GetProperty("id").GetString()!)).GetProperty("title").GetString().ShouldBe("[400 characters]");
    }

    [Fact]
    public async Task A_refused_attempt_is_written_down_with_who_made_it()
    {
        await graph.SendAsync(People.Stranger, MutationCase.CreateQuery("grantFeature"), MutationCase.VariablesOf($$"""{ "userId": "{{People.StrangerId}}", "featureKey": "gold" }"""));

        var entry = await graph.Database.ScalarAsync<string>(
            "select concat_ws(' ', user_id, action_type, operation, resource_type, status, request_data ->> 'featureKey') from assistant.audit_logs where status = 'refused' order by created_at desc limit 1");
        entry.ShouldBe($"{People.StrangerId} save grantFeature FeatureAccess refused gold");
        (await graph.Database.ScalarAsync<long>("select count(*) from assistant.feature_access where feature_key = 'gold'")).ShouldBe(0);
    }

    private async Task<JsonElement> EntryAsync(string operation, string action, string resource, string id)
    {
        var request = await graph.Database.ScalarAsync<string>(
            "select request_data::text from assistant.audit_logs where operation = $1 and action_type = $2 and resource_type = $3 and resource_id = $4 and status = 'success' order by created_at desc limit 1",
            operation,
            action,
            resource,
            id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return JsonDocument.Parse(request.ShouldNotBeNull()).RootElement;
    }
}
