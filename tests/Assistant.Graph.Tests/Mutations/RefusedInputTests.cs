using System.Text.Json;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>An input that a column can't hold is refused by its field, in words, before anything is done.</summary>
public sealed class RefusedInputTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Chat = "10000000-0000-7000-8000-000000000001";
    private const string Message = "20000000-0000-7000-8000-000000000001";
    private const string Memory = "40000000-0000-7000-8000-000000000001";
    private const string Version = "DocumentVersion:50000000-0000-7000-8000-000000000001:1772359200000000";
    private const string Document = "50000000-0000-7000-8000-000000000001";

    [Theory]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}" }""", "content", "`content`, `parts` or `attachments` must hold something.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "content": "" }""", "content", "`content`, `parts` or `attachments` must hold something.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "parts": [] }""", "content", "`content`, `parts` or `attachments` must hold something.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "content": " \n", "parts": [], "attachments": [] }""", "content", "`content`, `parts` or `attachments` must hold something.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "parts": { "text": "a" } }""", "parts", "`parts` must be a JSON array.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "content": "a", "attachments": "a" }""", "attachments", "`attachments` must be a JSON array.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "content": null }""", "content", "`content` can't be null.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "content": "a", "inputTokens": -1 }""", "inputTokens", "`inputTokens` must be 0 or more.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "content": "a", "outputTokens": -1 }""", "outputTokens", "`outputTokens` must be 0 or more.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "content": "a", "cost": -0.1 }""", "cost", "`cost` must be 0 or more.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "content": "a", "cost": 9999.9999995 }""", "cost", "`cost` must be less than 10000.")]
    [InlineData("sendMessage", """{ "chatId": "Memory:10000000-0000-7000-8000-000000000001", "content": "a" }""", "chatId", "`chatId` isn't an ID of type Chat.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "content": "a\u0000" }""", "content", "`content` can't hold the character U+0000.")]
    [InlineData("editMessage", $$"""{ "id": "{{Message}}", "parts": "a" }""", "parts", "`parts` must be a JSON array.")]
    [InlineData("editMessage", $$"""{ "id": "{{Message}}", "attachments": null }""", "attachments", "`attachments` can't be null.")]
    [InlineData("editMessage", """{ "id": "1", "content": "a" }""", "id", "`id` isn't an ID of type Message.")]
    [InlineData("voteMessage", """{ "messageId": "1", "isUpvoted": true }""", "messageId", "`messageId` isn't an ID of type Message.")]
    [InlineData("withdrawVote", """{ "messageId": "1" }""", "messageId", "`messageId` isn't an ID of type Message.")]
    [InlineData("renameChat", """{ "id": "1", "title": "a" }""", "id", "`id` isn't an ID of type Chat.")]
    [InlineData("createMemory", """{ "type": "KNOWLEDGE", "content": "a", "embedding": [1, 2] }""", "embedding", "`embedding` must have exactly 768 items.")]
    [InlineData("updateMemory", $$"""{ "id": "{{Memory}}", "embedding": [] }""", "embedding", "`embedding` must have exactly 768 items.")]
    [InlineData("updateMemory", $$"""{ "id": "{{Memory}}", "embedding": [1e300] }""", "embedding", "`embedding` holds too great a number.")]
    [InlineData("createDocument", """{ "title": "a\u0000" }""", "title", "`title` can't hold the character U+0000.")]
    [InlineData("saveDocumentVersion", $$"""{ "documentId": "{{Document}}", "title": null }""", "title", "`title` can't be null.")]
    [InlineData("restoreDocumentVersion", $$"""{ "id": "{{Document}}" }""", "id", "`id` isn't an ID of type DocumentVersion.")]
    [InlineData("createSuggestion", """{ "documentVersionId": "1", "originalText": "a", "suggestedText": "b" }""", "documentVersionId", "`documentVersionId` isn't an ID of type DocumentVersion.")]
    [InlineData("createChat", """{ "lastContext": [1e131000] }""", "lastContext", "`lastContext` holds a number of more than 400 digits.")]
    [InlineData("createChat", """{ "lastContext": 1e131072 }""", "lastContext", "`lastContext` holds a number of more than 400 digits.")]
    [InlineData("updateChat", $$"""{ "id": "{{Chat}}", "lastContext": { "a": [{ "b": -1E+400 }] } }""", "lastContext", "`lastContext` holds a number of more than 400 digits.")]
    [InlineData("updateChat", $$"""{ "id": "{{Chat}}", "lastContext": { "a": 1e-16000 } }""", "lastContext", "`lastContext` holds a number of more than 400 digits.")]
    [InlineData("sendMessage", $$"""{ "chatId": "{{Chat}}", "parts": [1e99999999999] }""", "parts", "`parts` holds a number of more than 400 digits.")]
    [InlineData("editMessage", $$"""{ "id": "{{Message}}", "attachments": [1e500] }""", "attachments", "`attachments` holds a number of more than 400 digits.")]
    [InlineData("editMessage", $$"""{ "id": "{{Message}}", "metadata": { "a": 1e500 } }""", "metadata", "`metadata` holds a number of more than 400 digits.")]
    [InlineData("saveDashboardPreference", """{ "cardType": "bart", "preferences": { "a": 1e500 } }""", "preferences", "`preferences` holds a number of more than 400 digits.")]
    [InlineData("startFocusSession", """{ "durationMinutes": 1, "blockedApps": [1e500] }""", "blockedApps", "`blockedApps` holds a number of more than 400 digits.")]
    [InlineData("updateMyProfile", """{ "avatarUrl": "javascript:alert(1)" }""", "avatarUrl", "`avatarUrl` must be an http or https address.")]
    [InlineData("updateMyProfile", """{ "avatarUrl": "data:text/html,a" }""", "avatarUrl", "`avatarUrl` must be an http or https address.")]
    [InlineData("createSuggestion", $$"""{ "documentVersionId": "{{Version}}", "originalText": "", "suggestedText": "b" }""", "originalText", "`originalText` can't be blank.")]
    [InlineData("createDocument", """{ "title": "" }""", "title", "`title` can't be blank.")]
    [InlineData("saveDocumentVersion", $$"""{ "documentId": "{{Document}}", "title": "\t" }""", "title", "`title` can't be blank.")]
    [InlineData("createMemory", """{ "type": "KNOWLEDGE", "content": "" }""", "content", "`content` can't be blank.")]
    [InlineData("updateMemory", $$"""{ "id": "{{Memory}}", "content": "" }""", "content", "`content` can't be blank.")]
    [InlineData("saveDashboardPreference", """{ "cardType": "" }""", "cardType", "`cardType` can't be blank.")]
    [InlineData("addFocusVip", """{ "slackUserId": " " }""", "slackUserId", "`slackUserId` can't be blank.")]
    [InlineData("updateMyProfile", """{ "metadata": [] }""", "metadata", "`metadata` must be a JSON object.")]
    [InlineData("updateMyProfile", """{ "profileType": "012345678901234567890123456789012345678901234567890" }""", "profileType", "`profileType` can't be longer than 50 characters, and has 51.")]
    [InlineData("saveUserSettings", """{ "language": "English" }""", "language", "`language` must be a language tag such as `en` or `pt-BR`.")]
    [InlineData("saveUserSettings", """{ "screenshotInterval": 0 }""", "screenshotInterval", "`screenshotInterval` must be 1 or more.")]
    [InlineData("saveUserSettings", """{ "dataRetentionDays": -1 }""", "dataRetentionDays", "`dataRetentionDays` must be 1 or more.")]
    [InlineData("saveUserSettings", """{ "idleTimeout": 0 }""", "idleTimeout", "`idleTimeout` must be 1 or more.")]
    [InlineData("saveUserSettings", """{ "theme": null }""", "theme", "`theme` can't be null.")]
    [InlineData("saveDashboardPreference", """{ "cardType": "bart", "preferences": [] }""", "preferences", "`preferences` must be a JSON object.")]
    public async Task A_wrong_value_is_told_by_its_field(string field, string input, string name, string message)
    {
        var before = await Contents.ReadAsync(graph.Database);

        var answer = await graph.SendAsync(People.Owner, MutationCase.CreateQuery(field), MutationCase.VariablesOf(input));

        var error = answer.GetProperty("data").GetProperty(field).GetProperty("errors")[0];
        error.GetProperty("__typename").GetString().ShouldBe("InvalidInputError");
        error.GetProperty("field").GetString().ShouldBe(name);
        error.GetProperty("message").GetString().ShouldBe(message);
        (await Contents.ReadAsync(graph.Database)).ShouldBe(before, butForAudit: false);
    }

    [Theory]
    [InlineData("createChat", "title", 500, "")]
    [InlineData("updateChat", "title", 500, $$""" "id": "{{Chat}}", """)]
    [InlineData("renameChat", "title", 500, $$""" "id": "{{Chat}}", """)]
    [InlineData("createDocument", "title", 500, "")]
    [InlineData("saveDocumentVersion", "title", 500, $$""" "documentId": "{{Document}}", """)]
    [InlineData("startFocus", "message", 500, """ "mode": "SIMPLE", """)]
    [InlineData("setFocusMessage", "message", 500, "")]
    [InlineData("saveFocusSettings", "defaultMessage", 500, "")]
    [InlineData("startFocusSession", "title", 255, """ "durationMinutes": 5, """)]
    [InlineData("updateFocusSession", "title", 255, """ "id": "d6000000-0000-7000-8000-000000000002", """)]
    [InlineData("addFocusVip", "displayName", 255, """ "slackUserId": "U7", """)]
    [InlineData("updateMyProfile", "name", 255, "")]
    public async Task A_short_text_has_a_bound_that_the_schema_tells(string field, string name, int length, string others)
    {
        var before = await Contents.ReadAsync(graph.Database);
        JsonElement VariablesOf(int count) => MutationCase.VariablesOf($$"""{ {{others}} "{{name}}": "{{new string('x', count)}}" }""");

        var refused = await graph.SendAsync(People.Owner, MutationCase.CreateQuery(field), VariablesOf(length + 1));
        var error = refused.GetProperty("data").GetProperty(field).GetProperty("errors")[0];
        error.GetProperty("field").GetString().ShouldBe(name);
        error.GetProperty("message").GetString().ShouldBe($"`{name}` can't be longer than {length} characters, and has {length + 1}.");
        (await Contents.ReadAsync(graph.Database)).ShouldBe(before, butForAudit: false);

        // Whether it may be done just now is another matter.
        var taken = await graph.SendAsync(People.Owner, MutationCase.CreateQuery(field), VariablesOf(length));
        taken.GetProperty("data").GetProperty(field).ErrorType().ShouldNotBe("InvalidInputError");
        SchemaFactory.Create().Types.OfType<InputObjectType>().Single(type => type.Name.Equals($"{field}Input", StringComparison.OrdinalIgnoreCase))
            .Fields.Single(one => one.Name == name).Description.ShouldEndWith($" At most {length} characters.");
    }

    [Fact]
    public async Task A_feature_without_a_name_is_no_feature()
    {
        var answer = await graph.SendAsync(
            People.Admin, MutationCase.CreateQuery("grantFeature"), MutationCase.VariablesOf($$"""{ "userId": "{{People.OwnerId}}", "featureKey": " " }"""));

        var error = answer.GetProperty("data").GetProperty("grantFeature").GetProperty("errors")[0];
        error.GetProperty("field").GetString().ShouldBe("featureKey");
        error.GetProperty("message").GetString().ShouldBe("`featureKey` can't be blank.");
    }

    [Fact]
    public async Task An_administrator_who_names_nobody_is_told_so()
    {
        var answer = await graph.SendAsync(
            People.Admin, MutationCase.CreateQuery("grantFeature"), MutationCase.VariablesOf($$"""{ "userId": "{{Guid.Empty}}", "featureKey": "a" }"""));

        var error = answer.GetProperty("data").GetProperty("grantFeature").GetProperty("errors")[0];
        error.GetProperty("__typename").GetString().ShouldBe("NotFoundError");
        error.GetProperty("field").GetString().ShouldBe("userId");
    }

    [Fact]
    public async Task What_only_administrators_change_of_a_person_is_no_input()
    {
        var answer = await graph.SendAsync(People.Owner, """mutation { updateMyProfile(input: { role: ADMIN }) { user { id } } }""");

        answer.TryGetProperty("data", out _).ShouldBeFalse();
        answer.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("role");
    }
}
