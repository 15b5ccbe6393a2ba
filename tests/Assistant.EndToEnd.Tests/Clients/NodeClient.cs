using System.Diagnostics;
using System.Text.Json;
using Assistant.Graph.Hosting;

namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>Runs the scripts of <c>tests/clients</c> under node.</summary>
internal static class NodeClient
{
    private static readonly string Folder = Path.Combine(Repository.Root!, "tests", "clients");

    private static readonly Lazy<Task> Packages = new(InstallAsync);

    /// <summary>Runs a script and returns the JSON that it prints.</summary>
    internal static async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        await Packages.Value;
        var output = await RunProcessAsync("node", [script, .. arguments]);
        return JsonDocument.Parse(output).RootElement;
    }

    private static async Task InstallAsync()
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
        {
            await RunProcessAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"]);
        }
    }

    private static async Task<string> RunProcessAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {arguments[0]} failed:\n{output}\n{await errors}");
    }
}
