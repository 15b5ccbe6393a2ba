namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>A client of a server that answers the documents of the client's manifest alone.</summary>
public sealed class TrustedDocumentClientTests : IAsyncLifetime
{
    // As generate-persisted-query-manifest writes it: sorted, with __typename.
    private const string Manifest =
        """
        {
          "format": "apollo-persisted-query-manifest",
          "version": 1,
          "operations": [
            { "id": "d1a6f2", "name": "TrustedMe", "type": "query", "body": "query TrustedMe {\n  me {\n    email\n    __typename\n  }\n}" },
            { "id": "77b0c9", "name": "TrustedFocus", "type": "subscription", "body": "subscription TrustedFocus {\n  focusModeChanged {\n    isActive\n    __typename\n  }\n}" }
          ]
        }
        """;

    private readonly string _manifest = Path.GetTempFileName();
    private ServerProcess? _server;

    public async Task InitializeAsync()
    {
        var file = Path.ChangeExtension(_manifest, ".json");
        File.Move(_manifest, file);
        await File.WriteAllTextAsync(file, Manifest);
        _server = new ServerProcess { Settings = new Dictionary<string, string> { ["TrustedDocuments__Path"] = file, ["TrustedDocuments__Only"] = "true" } };
        await _server.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        File.Delete(Path.ChangeExtension(_manifest, ".json"));
    }

    [Fact]
    public async Task Apollo_Client_names_the_documents_of_its_manifest_and_gets_no_others()
    {
        var (key, token) = await _server!.CreatePersonAsync();
        await using var client = await NodeScripts.Clients.StartAsync("trusted-apollo.mjs", _server.Url, token, Path.ChangeExtension(_manifest, ".json"));

        var seen = await client.NextAsync();
        seen.GetProperty("email").GetString().ShouldBe($"{key}@example.com");
        seen.GetProperty("codes").ToString().ShouldBe("""["HC0067"]""");
        seen.GetProperty("sent").ToString().ShouldBe(
            """[{"method":"POST","hasText":false},{"method":"POST","hasText":false},{"method":"POST","hasText":true}]""");

        await _server.WaitForListenerAsync("focus_mode", key);
        await _server.Database.ExecuteAsync("insert into assistant.focus_mode_states (user_id, is_active) values ($1, true)", key);
        (await client.NextAsync()).GetProperty("focusModeChanged").GetProperty("isActive").GetBoolean().ShouldBeTrue();
    }
}
