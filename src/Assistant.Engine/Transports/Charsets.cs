using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Assistant.Engine.Transports;

/// <summary>The names of the one encoding that GraphQL over HTTP speaks.</summary>
internal static class Charsets
{
    internal static bool IsUtf8(StringSegment charset)
    {
        var name = HeaderUtilities.RemoveQuotes(charset);
        return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || name.Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }
}
