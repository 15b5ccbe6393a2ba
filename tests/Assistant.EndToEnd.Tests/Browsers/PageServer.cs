using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.EndToEnd.Tests.Browsers;

/// <summary>Serves one page with one script, on an origin of its own.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageServer(WebApplication app) => _app = app;

    /// <summary>Scheme, host and port, as browsers send them.</summary>
    internal string Origin => _app.Urls.Single();

    /// <param name="page">The HTML, which names its script <c>page.js</c>.</param>
    /// <param name="script">The script, a module.</param>
    internal static async Task<PageServer> StartAsync(string page, string script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => Results.Text(page, "text/html; charset=utf-8"));
        app.MapGet("/page.js", () => Results.Text(script, "text/javascript; charset=utf-8"));
        await app.StartAsync();
        return new PageServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
