using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Engine.Tests.Oracle;

/// <summary>
/// graphql-js under node, started once for the test process: what it answers is what the engine must answer. Its questions
/// are the files of <c>tests/oracle/ops</c>.
/// </summary>
public sealed class GraphQLJsOracle : IDisposable
{
    private static readonly Lazy<GraphQLJsOracle> Instance = new(Start);

    private readonly Process _node;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly Lock _writing = new();
    private int _lastId;

    private GraphQLJsOracle(Process node)
    {
        _node = node;
        _ = Task.Run(ReadAnswersAsync);
    }

    /// <summary>The one of this test process.</summary>
    public static GraphQLJsOracle Shared => Instance.Value;

    /// <summary>Asks one question and returns the <c>result</c> of the answer.</summary>
    /// <param name="op">The name of a file in <c>tests/oracle/ops</c>, without its extension.</param>
    /// <param name="arguments">An object whose properties become those of the request; its names are kept as they are.</param>
    public async Task<JsonElement> AskAsync(string op, object arguments)
    {
        var id = Interlocked.Increment(ref _lastId);
        var request = JsonSerializer.SerializeToNode(arguments)!.AsObject();
        request["id"] = JsonValue.Create(id);
        request["op"] = JsonValue.Create(op);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        lock (_writing)
        {
            _node.StandardInput.WriteLine(request.ToJsonString());
            _node.StandardInput.Flush();
        }

        return await answer.Task;
    }

    /// <summary>Starts one more, for who has a great deal to ask.</summary>
    public static GraphQLJsOracle Start()
    {
        var folder = Path.Combine(RepositoryRoot(), "tests", "oracle");
        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            Install(folder);
        }

        var start = new ProcessStartInfo("node", ["oracle.mjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

        // node ends by itself when this process does, since its input ends then.
        return new GraphQLJsOracle(Process.Start(start)!);
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private static void Install(string folder)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var start = new ProcessStartInfo(npm, ["ci", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed in tests/oracle:\n{output}\n{errors.Result}");
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests don't run inside the repository.");
        }

        return folder.FullName;
    }

    private async Task ReadAnswersAsync()
    {
        while (await _node.StandardOutput.ReadLineAsync() is { } line)
        {
            using var answer = JsonDocument.Parse(line);
            if (!_waiting.TryRemove(answer.RootElement.GetProperty("id").GetInt32(), out var waiting))
            {
                continue;
            }

            if (answer.RootElement.TryGetProperty("failure", out var failure))
            {
                waiting.SetException(new InvalidOperationException($"The oracle failed: {failure.GetString()}"));
            }
            else
            {
                waiting.SetResult(answer.RootElement.GetProperty("result").Clone());
            }
        }

        foreach (var waiting in _waiting.Values)
        {
            waiting.TrySetException(new InvalidOperationException("The oracle ended before it answered."));
        }
    }
}
