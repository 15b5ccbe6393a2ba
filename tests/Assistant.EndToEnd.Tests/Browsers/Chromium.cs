using Microsoft.Playwright;

namespace Assistant.EndToEnd.Tests.Browsers;

/// <summary>The machine's Chromium, without a window.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    // No measure of speed: a page that never gets there must fail and not hang.
    private const float HangsAfterMilliseconds = 300_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    internal static async Task<Chromium> StartAsync()
    {
        ChromiumFactAttribute.ExecutablePath.ShouldNotBeNull("CI needs a Chromium.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumFactAttribute.ExecutablePath,
            Headless = true,
            Timeout = HangsAfterMilliseconds,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        return new Chromium(playwright, browser);
    }

    /// <summary>An empty page of a person who has never been here.</summary>
    internal async Task<IPage> OpenAsync()
    {
        var page = await _browser.NewPageAsync();
        page.SetDefaultTimeout(HangsAfterMilliseconds);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
