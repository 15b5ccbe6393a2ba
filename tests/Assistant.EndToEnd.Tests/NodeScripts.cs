using System.Diagnostics;
using System.Text.Json;
using Assistant.Graph.Hosting;

namespace Assistant.EndToEnd.Tests;

/// <summary>The scripts of a folder of <c>tests</c>, run under node with the folder's packages.</summary>
internal sealed class NodeScripts
{
    private readonly string _folder;
    private readonly Lazy<Task> _packages;

    private NodeScripts(string folder)
    {
        _folder = Path.Combine(Repository.Root!, "tests", folder);
        _packages = new Lazy<Task>(InstallAsync);
    }

    /// <summary>GraphQL clients as frontends use them.</summary>
    internal static NodeScripts Clients { get; } = new("clients");

    /// <summary>The rules for schemas that a team's linter would apply.</summary>
    internal static NodeScripts Linter { get; } = new("linter");

    /// <summary>Runs a script and returns the JSON that it prints.</summary>
    internal async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        await _packages.Value;
        var output = await RunProcessAsync("node", [script, .. arguments]);
        return JsonDocument.Parse(output).RootElement;
    }

    /// <summary>Starts a script that runs until its standard input ends.</summary>
    internal async Task<NodeProcess> StartAsync(string script, params string[] arguments)
    {
        await _packages.Value;
        var start = Describe("node", [script, .. arguments]);
        start.RedirectStandardInput = true;
        return new NodeProcess(Process.Start(start)!);
    }

    private async Task InstallAsync()
    {
        if (!File.Exists(Path.Combine(_folder, "node_modules", ".package-lock.json")))
        {
            await RunProcessAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"]);
        }
    }

    private async Task<string> RunProcessAsync(string program, string[] arguments)
    {
        using var process = Process.Start(Describe(program, arguments))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {arguments[0]} failed:\n{output}\n{await errors}");
    }

    private ProcessStartInfo Describe(string program, string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = _folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
