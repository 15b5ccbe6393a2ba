using System.Net;
using System.Text.Json;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>A whole answer.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text)
{
    private readonly JsonElement _body = JsonDocument.Parse(Text, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement;

    internal JsonElement Data => _body.GetProperty("data");

    internal IReadOnlyList<JsonElement> Errors =>
        _body.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray()] : [];

    /// <summary>The codes of the errors, each once.</summary>
    internal IReadOnlyList<string?> Codes =>
        [.. Errors.Select(error => error.GetProperty("extensions").GetProperty("code").GetString()).Distinct()];

    internal static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken = default) =>
        new(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
}
