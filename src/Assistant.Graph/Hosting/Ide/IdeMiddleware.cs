using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Assistant.Graph.Hosting.Ide;

/// <summary>Serves Banana Cake Pop, unchanged, to browsers that open the GraphQL endpoint.</summary>
public sealed class IdeMiddleware : IDisposable
{
    private const string ConfigurationName = "bcp-config.json";

    // Installed, it would reload the page in the middle of somebody's work, and go on serving it from its cache when the
    // server has another version or no IDE at all. The page takes its absence for what it is.
    private const string ServiceWorker = "/service-worker.js";

    // The IDE knows services of its maker; the policy keeps the page from reaching anything but this server.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Keys of the package's preset, read from its configuration file beside the page.
    private static readonly byte[] Configuration =
        """{"useBrowserUrlAsEndpoint":true,"disableTelemetry":true,"disableShowConnectionSettingsForNewDocument":true}"""u8.ToArray();

    private readonly RequestDelegate _next;
    private readonly PathString _path;
    private readonly PhysicalFileProvider _files;
    private readonly FileExtensionContentTypeProvider _contentTypes = new();

    /// <summary>Serves the files of <paramref name="ide"/> at and below <paramref name="path"/>.</summary>
    public IdeMiddleware(RequestDelegate next, IdeFiles ide, PathString path)
    {
        _next = next;
        _path = path;
        _files = new PhysicalFileProvider(ide.Root);
    }

    /// <summary>Answers a browser's request for a page or a file of the IDE; passes everything else on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Path.StartsWithSegments(_path, out var rest))
        {
            return _next(context);
        }

        return rest.Value switch
        {
            null or "" => IsPageRequest(request) ? RedirectToFolder(context) : _next(context),
            "/" => IsPageRequest(request) ? SendFileAsync(context, "/index.html") : _next(context),
            "/" + ConfigurationName => SendConfigurationAsync(context),
            ServiceWorker => NotFound(context),
            _ => SendFileAsync(context, rest.Value),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    // A GET with a query is an operation, whatever the browser says that it accepts.
    private static bool IsPageRequest(HttpRequest request) =>
        !request.Query.ContainsKey("query")
        && !request.Query.ContainsKey("sdl")
        && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    // The page names its files relative to itself.
    private static Task RedirectToFolder(HttpContext context)
    {
        context.Response.Redirect($"{context.Request.PathBase}{context.Request.Path}/{context.Request.QueryString}");
        return Task.CompletedTask;
    }

    private static Task SendConfigurationAsync(HttpContext context)
    {
        WriteHeaders(context.Response, "application/json", Configuration.Length);
        return context.Response.Body.WriteAsync(Configuration, context.RequestAborted).AsTask();
    }

    private Task SendFileAsync(HttpContext context, string path)
    {
        var file = _files.GetFileInfo(path);
        if (!file.Exists || !_contentTypes.TryGetContentType(path, out var contentType))
        {
            return NotFound(context);
        }

        WriteHeaders(context.Response, contentType, file.Length);
        return context.Response.SendFileAsync(file, context.RequestAborted);
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void WriteHeaders(HttpResponse response, string contentType, long length)
    {
        response.ContentType = contentType;
        response.ContentLength = length;
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.CacheControl = "no-cache";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
