using System.Text.Json;

namespace Assistant.Engine.Tests.Transports;

/// <summary>What came back, read to its end.</summary>
internal sealed record HttpAnswer(int Status, string? MediaType, long? Length, string Body, HttpResponseMessage Response)
{
    internal JsonElement Json => JsonDocument.Parse(Body).RootElement;

    internal JsonElement Error => Json.GetProperty("errors")[0];

    internal string? Code => Error.GetProperty("extensions").GetProperty("code").GetString();

    internal string Message => Error.GetProperty("message").GetString()!;

    internal static async Task<HttpAnswer> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        var headers = response.Content.Headers;
        return new HttpAnswer((int)response.StatusCode, headers.ContentType?.MediaType, headers.ContentLength, body, response);
    }
}
