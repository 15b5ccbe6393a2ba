using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit.Abstractions;

namespace Assistant.EndToEnd.Tests.Clients;

public sealed class StartupTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_built_server_answers_its_first_query_on_an_existing_database()
    {
        var server = new ServerProcess();
        await server.InitializeAsync();
        try
        {
            using var client = new HttpClient();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await server.TokenAsync("user@example.com"));

            var asked = Stopwatch.GetTimestamp();
            using var response = await client.PostAsJsonAsync(server.Url, new { query = "{ me { email } }" });
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            var answered = Stopwatch.GetElapsedTime(asked);

            answer.ToString().ShouldBe("""{"data":{"me":{"email":"user@example.com"}}}""");
            output.WriteLine(
                $"Listening {server.StartTime.TotalMilliseconds:F0} ms after the start, the first answer {answered.TotalMilliseconds:F0} ms after that.");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
