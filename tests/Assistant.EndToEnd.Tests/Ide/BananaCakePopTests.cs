using System.Collections.Concurrent;
using System.Text;
using Assistant.Data.Seeding;
using Assistant.EndToEnd.Tests.Browsers;
using Assistant.EndToEnd.Tests.Clients;
using Assistant.Graph.Hosting;
using Assistant.Graph.Security;
using Assistant.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Assistant.EndToEnd.Tests.Ide;

public sealed class BananaCakePopTests : IAsyncLifetime
{
    private const string SigningKey = "the signing key of the browser's server";
    private const string Issuer = "https://issuer.example";

    // The page's editors, in its order, while the headers' form has the place of the variables.
    private const int RequestEditor = 0;
    private const int ResponseEditor = 1;

    private TestDatabase _database = null!;
    private AssistantServer _server = null!;

    private string Url => _server.Urls.Single();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await Seeder.SeedAsync(_database.OwnerConnectionString, SeedSize.Demo);
        _server = await StartServerAsync();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }

    [ChromiumFact]
    public async Task A_query_with_an_authorization_header_is_run_and_its_answer_is_read_on_the_page()
    {
        var elsewhere = new List<string>();
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium, elsewhere, await TokenAsync(), "{ me { email } }", "Query");

        await page.GetByText("Run", new() { Exact = true }).ClickAsync();

        await page.Locator(".monaco-editor").Nth(ResponseEditor).GetByText("user@example.com").WaitForAsync();
        elsewhere.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_subscription_is_run_as_it_is_and_its_events_are_read_on_the_page()
    {
        var elsewhere = new List<string>();
        var sockets = new ConcurrentQueue<string>();
        var token = await TokenAsync();
        using var writer = new GraphClient($"{Url}/graphql", token);
        var stream = await writer.StartStreamAsync(await writer.CreateChatAsync("In the IDE"));
        await writer.AppendAsync(stream, 1, "once upon");
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(
            chromium, elsewhere, token, $"subscription {{ messageStream(streamId: \"{stream}\") {{ sequence delta status }} }}", "Subscription");
        page.WebSocket += (_, socket) => sockets.Enqueue(socket.Url);

        await page.GetByText("Run", new() { Exact = true }).ClickAsync();

        var response = page.Locator(".monaco-editor").Nth(ResponseEditor);
        await response.GetByText("once upon").WaitForAsync();
        await writer.AppendAsync(stream, 2, "a time");
        await response.GetByText("a time").WaitForAsync();
        await writer.FinishAsync(stream);
        await response.GetByText("FINISHED").WaitForAsync();
        sockets.ShouldNotBeEmpty();
        sockets.ShouldAllBe(url => url == $"{Url.Replace("http:", "ws:")}/graphql");
        elsewhere.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_subscription_that_is_refused_is_seen_to_have_failed()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium, [], null, "subscription { focusModeChanged { isActive } }", "Subscription");

        await page.GetByText("Run", new() { Exact = true }).ClickAsync();

        // Why, the IDE keeps to its log: of what comes over a socket the response shows results alone.
        await page.GetByText("failure", new() { Exact = true }).WaitForAsync();
    }

    [ChromiumFact]
    public async Task A_server_of_trusted_documents_alone_says_so_on_the_page()
    {
        var documents = Directory.CreateTempSubdirectory("assistant-documents");
        await File.WriteAllTextAsync(Path.Combine(documents.FullName, "me.graphql"), "query Me { me { email } }");
        await _server.DisposeAsync();
        _server = await StartServerAsync(("TrustedDocuments:Path", documents.FullName), ("TrustedDocuments:Only", "true"));
        documents.Delete(recursive: true);
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium, [], await TokenAsync(), "{ me { email } }", "No Schema");

        await page.GetByText("Run", new() { Exact = true }).ClickAsync();

        await page.Locator(".monaco-editor").Nth(ResponseEditor).GetByText("Only persisted operations are allowed").First.WaitForAsync();
    }

    private Task<AssistantServer> StartServerAsync(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Assistant"] = _database.ServingConnectionString,
            ["Authentication:SigningKey"] = SigningKey,
            ["Authentication:Issuer"] = Issuer,
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var builder = HostConfiguration.CreateBuilder(all, "Development");
        builder.Logging.ClearProviders();
        return AssistantServer.StartAsync(builder, TextWriter.Null, TimeProvider.System, default);
    }

    // As a newcomer: a new document, a header with a token, an operation; the headers' form stays open.
    private async Task<IPage> OpenAsync(Chromium chromium, List<string> elsewhere, string? token, string operation, string builder)
    {
        var page = await chromium.OpenAsync();
        page.Request += (_, request) => NoteElsewhere(request.Url, elsewhere);
        await page.GotoAsync($"{Url}/graphql");
        await page.GetByText("Create Document").First.ClickAsync();
        await page.GetByText("HTTP Headers").ClickAsync();
        if (token is not null)
        {
            await page.GetByPlaceholder("Name").First.FillAsync("Authorization");
            await page.GetByPlaceholder("Value").First.FillAsync($"Bearer {token}");
        }

        await page.Locator(".monaco-editor").Nth(RequestEditor).ClickAsync();
        await page.Keyboard.InsertTextAsync(operation);

        // The builder shows the operation as soon as the page has read it; before that, it would run the empty document.
        await page.GetByText(builder, new() { Exact = true }).WaitForAsync();
        return page;
    }

    private void NoteElsewhere(string url, List<string> elsewhere)
    {
        if (!url.StartsWith(Url, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal))
        {
            elsewhere.Add(url);
        }
    }

    private async Task<string> TokenAsync()
    {
        var person = await _database.ScalarAsync<Guid>("select id from assistant.users where email = 'user@example.com'");
        var settings = new AuthenticationSettings { Algorithms = ["HS256"], Issuer = Issuer, SigningKey = Encoding.UTF8.GetBytes(SigningKey) };
        return TokenIssuer.Issue(settings, person, "user@example.com", null, TimeSpan.FromHours(1), DateTimeOffset.UtcNow);
    }
}
