using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Assistant.Graph.Hosting;

/// <summary>
/// Brotli and gzip for answers that are worth it. Tokens come in a header and never in the body, so compression over
/// TLS gives nothing away.
/// </summary>
public sealed class GraphQLCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    // Below a packet's payload, compression costs time and saves nothing.
    private const int WorthwhileBytes = 1400;

    /// <inheritdoc/>
    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength is not < WorthwhileBytes && base.ShouldCompressResponse(context);

    /// <summary>Adds the provider with its options.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [
                "application/graphql-response+json", "application/json", "application/graphql", "text/plain", "text/html",
                "text/css", "text/javascript", "application/javascript", "image/svg+xml",
            ];
        });
        services.AddSingleton<IResponseCompressionProvider, GraphQLCompression>();
    }
}
