using System.Diagnostics;
using System.Reflection;
using Assistant.Graph.Hosting;

namespace Assistant.Graph.Tests.Cli;

/// <summary>The built program as a process of its own, with just the settings that a test gives it.</summary>
internal sealed class AssistantProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    private AssistantProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    internal int Id => _process.Id;

    internal static AssistantProcess Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(ProgramPath());
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new AssistantProcess(Process.Start(start)!);
    }

    internal static async Task<ProcessResult> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        await using var process = Start(settings, arguments);
        var output = await process._process.StandardOutput.ReadToEndAsync();
        return await process.WaitAsync(output);
    }

    /// <summary>The next line that the program writes; null at its end.</summary>
    internal async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync();

    internal async Task<ProcessResult> WaitAsync(string output = "")
    {
        await _process.WaitForExitAsync();
        return new ProcessResult(_process.ExitCode, output, await _error);
    }

    /// <summary>Asks the program to end, as an operator does.</summary>
    internal void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends the program as a machine does that breaks: it isn't asked.</summary>
    internal void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Authentication__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase)
        || name.Equals("StateDirectory", StringComparison.OrdinalIgnoreCase);

    private static string ProgramPath()
    {
        var configuration = typeof(AssistantProcess).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var framework = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return Path.Combine(Repository.Root!, "src", "Assistant.Graph", "bin", configuration, framework, "Assistant.Graph.dll");
    }
}
