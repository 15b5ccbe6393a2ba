using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Bench.Documents;

/// <summary>graphql-js in a Node process of its own, which does as often as it can what it's told, for as long as it's told.</summary>
public sealed class GraphQLJs : IDisposable
{
    private readonly Process _node;

    private GraphQLJs(Process node) => _node = node;

    /// <summary>Starts it with a schema.</summary>
    /// <param name="repository">The working tree, whose <c>tests/oracle</c> has the package.</param>
    /// <param name="sdl">The schema.</param>
    /// <returns>The process, its version of graphql-js and Node, and its introspection query.</returns>
    public static async Task<(GraphQLJs Node, string Version, string Introspection)> StartAsync(string repository, string sdl)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(repository, "bench", "Assistant.Bench.Documents", "graphql-js.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["NODE_ENV"] = "production" },
        };
        var node = new GraphQLJs(Process.Start(start)!);
        var answer = await node.AskAsync(new JsonObject { ["sdl"] = sdl });
        return (node, answer.GetProperty("version").GetString()!, answer.GetProperty("introspection").GetString()!);
    }

    /// <summary>Parses, and validates, a document for so many seconds of processor time.</summary>
    /// <returns>Microseconds of processor time for each.</returns>
    public async Task<double> MeasureAsync(MeasuredDocument document, double seconds)
    {
        var answer = await AskAsync(new JsonObject { ["text"] = document.Text, ["isValidated"] = document.IsValidated, ["seconds"] = seconds });
        return answer.GetProperty("microseconds").GetDouble();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private async Task<JsonElement> AskAsync(JsonObject question)
    {
        await _node.StandardInput.WriteLineAsync(question.ToJsonString());
        await _node.StandardInput.FlushAsync();
        var line = await _node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Node has ended.");
        return JsonDocument.Parse(line).RootElement;
    }
}
