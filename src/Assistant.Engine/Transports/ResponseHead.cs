using Microsoft.AspNetCore.Http;

namespace Assistant.Engine.Transports;

/// <summary>The headers that every GraphQL answer has.</summary>
internal static class ResponseHead
{
    internal static void Write(IHeaderDictionary headers, ResponseFormat format, long? length)
    {
        headers.ContentType = format is ResponseFormat.Json
            ? "application/json; charset=utf-8"
            : "application/graphql-response+json; charset=utf-8";
        headers.ContentLength = length;

        // The answer is one person's.
        headers.CacheControl = "no-store";
    }
}
