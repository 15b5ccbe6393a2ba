using Assistant.Graph.Documents;
using Assistant.Graph.Hosting;

namespace Assistant.Graph.Tests.Documents;

public sealed class TrustedDocumentFilesTests : IDisposable
{
    private const string Apollo =
        """
        {
          "format": "apollo-persisted-query-manifest",
          "version": 1,
          "operations": [
            { "id": "a1", "name": "Me", "type": "query", "body": "query Me { me { id } }" },
            { "id": "a2", "name": "Chats", "type": "query", "body": "query Chats { chats { totalCount } }" }
          ]
        }
        """;

    private readonly DocumentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_kind_of_file_is_read_also_in_folders_below()
    {
        _folder
            .With("apollo/persisted-query-manifest.json", Apollo)
            .With("relay/persisted_queries.json", """{ "913abc": "query R { me { id } }", "0e7cf2": "mutation \u0041 { x }" }""")
            .With("0c4bd0ac.graphql", "query F {\n  me { id }\n}\n")
            .With("notes.txt", "not read");

        var documents = await TrustedDocumentFiles.ReadAsync(_folder.Path, default);

        documents.Select(document => (document.Id, document.Text, document.Source)).ShouldBe(
        [
            ("0c4bd0ac", "query F {\n  me { id }\n}\n", "0c4bd0ac.graphql"),
            ("a1", "query Me { me { id } }", Path.Combine("apollo", "persisted-query-manifest.json")),
            ("a2", "query Chats { chats { totalCount } }", Path.Combine("apollo", "persisted-query-manifest.json")),
            ("913abc", "query R { me { id } }", Path.Combine("relay", "persisted_queries.json")),
            ("0e7cf2", "mutation A { x }", Path.Combine("relay", "persisted_queries.json")),
        ]);
    }

    [Fact]
    public async Task A_single_manifest_will_do()
    {
        _folder.With("manifest.json", Apollo);

        (await TrustedDocumentFiles.ReadAsync(_folder.PathOf("manifest.json"), default)).Select(document => document.Source).Distinct().ShouldBe(["manifest.json"]);
    }

    [Theory]
    [InlineData("[]", "TrustedDocuments:Path: m.json isn't a manifest: it must hold an object.")]
    [InlineData("""{"name":"frontend","private":true}""", "TrustedDocuments:Path: m.json isn't a manifest: \"private\" must be an id with the text of a document.")]
    [InlineData("""{"":"{ a }"}""", "TrustedDocuments:Path: m.json isn't a manifest: \"\" must be an id with the text of a document.")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}""", "TrustedDocuments:Path: m.json isn't a manifest of the format apollo-persisted-query-manifest, version 1.")]
    [InlineData("""{"format":7,"version":1,"operations":[]}""", "TrustedDocuments:Path: m.json isn't a manifest of the format apollo-persisted-query-manifest, version 1.")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":{}}""", "TrustedDocuments:Path: m.json isn't a manifest of the format apollo-persisted-query-manifest, version 1.")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"1","name":"A"}]}""", "TrustedDocuments:Path: m.json has an operation without \"body\".")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":["{ a }"]}""", "TrustedDocuments:Path: m.json has an operation without \"id\".")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[]}""", null)]
    [InlineData("{}", null)]
    public async Task A_file_that_is_no_manifest_or_empty_is_named(string json, string? message)
    {
        _folder.With("m.json", json);

        (await Should.ThrowAsync<SettingsException>(() => TrustedDocumentFiles.ReadAsync(_folder.Path, default)))
            .Message.ShouldBe(message ?? $"TrustedDocuments:Path names {_folder.Path}, which has no documents.");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"1":"\ud800"}""")]
    public async Task A_file_that_isnt_JSON_is_named(string json)
    {
        _folder.With("m.json", json);

        var message = (await Should.ThrowAsync<SettingsException>(() => TrustedDocumentFiles.ReadAsync(_folder.Path, default))).Message;

        message.ShouldStartWith("TrustedDocuments:Path: m.json isn't JSON: ");
        message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_folder_that_isnt_there_is_named()
    {
        (await Should.ThrowAsync<SettingsException>(() => TrustedDocumentFiles.ReadAsync(_folder.PathOf("none"), default)))
            .Message.ShouldBe($"TrustedDocuments:Path names {_folder.PathOf("none")}, which isn't there.");
    }
}
