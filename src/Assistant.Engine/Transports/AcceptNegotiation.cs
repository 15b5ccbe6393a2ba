using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Assistant.Engine.Transports;

/// <summary>Picks the media type of an answer by the request's <c>Accept</c> (RFC 9110, section 12.5.1).</summary>
internal static class AcceptNegotiation
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Json = "application/json";
    private const string EventStream = "text/event-stream";
    private const int ExactRank = 2;

    /// <summary>
    /// Finds the format that the client likes best; on a tie the one it names more exactly. One that names neither knows
    /// nothing of the GraphQL one, and gets JSON.
    /// </summary>
    /// <returns>False where the client takes neither.</returns>
    internal static bool TryChoose(HttpRequest request, out ResponseFormat format)
    {
        format = ResponseFormat.Json;
        var accept = request.Headers.Accept;
        if (StringValues.IsNullOrEmpty(accept) || accept.Count == 1 && IsPlain(accept[0], out format))
        {
            return true;
        }

        // A list that can't be read says nothing, as if it weren't there.
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0)
        {
            return true;
        }

        var (graphQLQuality, graphQLRank) = Rate(ranges, GraphQLResponse);
        var (jsonQuality, jsonRank) = Rate(ranges, Json);
        var isNeitherNamed = graphQLRank == jsonRank && graphQLRank is >= 0 and < ExactRank;
        var jsonWins = jsonQuality > graphQLQuality || (jsonQuality == graphQLQuality && (jsonRank > graphQLRank || isNeitherNamed));
        format = jsonWins ? ResponseFormat.Json : ResponseFormat.GraphQLResponse;
        return Math.Max(graphQLQuality, jsonQuality) > 0;
    }

    /// <summary>
    /// Finds for which operations the client wants events: for all where it likes nothing else as much, for subscriptions
    /// where it takes both, for none where it doesn't name <c>text/event-stream</c>.
    /// </summary>
    internal static EventStreamUse ChooseEventStreams(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (!Mentions(accept, EventStream) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return EventStreamUse.Never;
        }

        var (quality, rank) = Rate(ranges, EventStream);
        if (rank < ExactRank || quality <= 0)
        {
            return EventStreamUse.Never;
        }

        var others = Math.Max(Rate(ranges, GraphQLResponse).Quality, Rate(ranges, Json).Quality);
        return quality > others ? EventStreamUse.ForAll : EventStreamUse.ForSubscriptions;
    }

    private static bool Mentions(StringValues accept, string mediaType)
    {
        foreach (var value in accept)
        {
            if (value is not null && value.Contains(mediaType, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(string? accept, out ResponseFormat format)
    {
        format = accept is GraphQLResponse ? ResponseFormat.GraphQLResponse : ResponseFormat.Json;
        return accept is Json or GraphQLResponse or "*/*";
    }

    // The most exact range that matches a type decides its quality, so that "*/*, application/json;q=0" excludes JSON.
    private static (double Quality, int Rank) Rate(IList<MediaTypeHeaderValue> ranges, string mediaType)
    {
        var best = (Quality: 0d, Rank: -1);
        foreach (var range in ranges)
        {
            var rank = Rank(range, mediaType);
            if (rank > best.Rank)
            {
                best = (range.Quality ?? 1, rank);
            }
        }

        return best;
    }

    private static int Rank(MediaTypeHeaderValue range, string mediaType)
    {
        if (HasForeignCharset(range))
        {
            return -1;
        }

        if (range.MatchesAllTypes)
        {
            return 0;
        }

        if (range.MatchesAllSubTypes)
        {
            return mediaType.AsSpan().StartsWith(range.Type.AsSpan(), StringComparison.OrdinalIgnoreCase) ? 1 : -1;
        }

        return range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? ExactRank : -1;
    }

    private static bool HasForeignCharset(MediaTypeHeaderValue range) =>
        range.Charset.HasValue && !Charsets.IsUtf8(range.Charset);
}
