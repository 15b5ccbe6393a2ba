using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>Somebody who asks and changes over HTTP.</summary>
internal sealed class GraphClient : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly string _url;

    internal GraphClient(string url, string token)
    {
        _url = url;
        Token = token;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Who it is.</summary>
    internal string Token { get; }

    public void Dispose() => _http.Dispose();

    /// <summary>Makes a chat and returns its id.</summary>
    internal async Task<string> CreateChatAsync(string title) =>
        (await MutateAsync("createChat", "chat { id }", "CreateChatInput", new { title })).GetProperty("chat").GetProperty("id").GetString()!;

    /// <summary>Begins an answer and returns its id.</summary>
    internal async Task<string> StartStreamAsync(string chatId) =>
        (await MutateAsync("startStream", "stream { id }", "StartStreamInput", new { chatId })).GetProperty("stream").GetProperty("id").GetString()!;

    /// <summary>Adds a chunk.</summary>
    internal Task AppendAsync(string streamId, int sequence, string delta) =>
        MutateAsync("appendToStream", "lastSequence", "AppendToStreamInput", new { streamId, sequence, delta });

    /// <summary>Ends an answer.</summary>
    internal Task<JsonElement> FinishAsync(string streamId) =>
        MutateAsync("finishStream", "message { id content }", "FinishStreamInput", new { streamId });

    /// <summary>Runs a mutation that has to succeed, and returns its payload.</summary>
    internal Task<JsonElement> MutateAsync(string field, string selection, string inputType, object input) =>
        SendAsync(field, $"mutation ($input: {inputType}!) {{ {field}(input: $input) {{ {selection} errors {{ ... on Error {{ message }} }} }} }}", new { input });

    /// <summary>Runs a mutation without input that has to succeed, and returns its payload.</summary>
    internal Task<JsonElement> MutateAsync(string field, string selection) =>
        SendAsync(field, $"mutation {{ {field} {{ {selection} errors {{ ... on Error {{ message }} }} }} }}", null);

    private async Task<JsonElement> SendAsync(string field, string query, object? variables)
    {
        using var response = await _http.PostAsJsonAsync(_url, new { query, variables });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.ToString());
        var payload = answer.GetProperty("data").GetProperty(field);
        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, payload.ToString());
        return payload;
    }
}
