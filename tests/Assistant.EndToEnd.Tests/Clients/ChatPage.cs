using Assistant.EndToEnd.Tests.Browsers;
using Assistant.Graph.Hosting;
using Microsoft.Playwright;

namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>
/// The page <c>tests/clients/pages/chat.html</c> on an origin of its own, a server that lets that origin in, and a browser. The
/// page's WebSocket goes by a line that can be cut.
/// </summary>
public sealed class ChatPage : IAsyncLifetime
{
    private PageServer? _pages;
    private ServerProcess? _server;
    private CuttableLine? _line;
    private Chromium? _chromium;

    /// <summary>The server.</summary>
    internal ServerProcess Server => _server!;

    /// <summary>The line of the page's WebSocket.</summary>
    internal CuttableLine Line => _line!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (ChromiumFactAttribute.ExecutablePath is null)
        {
            return;
        }

        var script = (await NodeScripts.Clients.RunAsync("bundle.mjs", "pages/chat.mjs")).GetString()!;
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root!, "tests", "clients", "pages", "chat.html"));
        _pages = await PageServer.StartAsync(page, script);
        _server = new ServerProcess { CorsOrigins = [_pages.Origin] };
        await _server.InitializeAsync();
        _line = CuttableLine.To(new Uri(_server.Url));
        _chromium = await Chromium.StartAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await (_chromium?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_line?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_server?.DisposeAsync() ?? Task.CompletedTask);
        await (_pages?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>Opens the page of a chat for whoever has the token.</summary>
    internal async Task<IPage> OpenAsync(string chat, string token)
    {
        var page = await _chromium!.OpenAsync();
        var settings = new Dictionary<string, string>
        {
            ["http"] = Server.Url,
            ["ws"] = $"ws://{Line.Authority}/graphql",
            ["token"] = token,
            ["chat"] = chat,
        };
        await page.GotoAsync($"{_pages!.Origin}/#{string.Join('&', settings.Select(setting => $"{setting.Key}={Uri.EscapeDataString(setting.Value)}"))}");
        return page;
    }
}
