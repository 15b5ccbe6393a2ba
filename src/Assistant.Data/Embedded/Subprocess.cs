using System.ComponentModel;
using System.Diagnostics;

namespace Assistant.Data.Embedded;

/// <summary>Runs programs that end by themselves.</summary>
internal static class Subprocess
{
    /// <summary>What a program left behind.</summary>
    /// <param name="ExitCode">0: it succeeded; 127: it couldn't be run.</param>
    /// <param name="Output">Standard output and error, one after the other.</param>
    public sealed record Result(int ExitCode, string Output)
    {
        /// <summary>The last line of the output, which is where programs say what went wrong.</summary>
        public string LastLine => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Result> RunAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancellationToken, string? input = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetPathRoot(Path.GetFullPath(program)),
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            return new Result(127, error.Message);
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            if (input is not null)
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken).ConfigureAwait(false);
            }

            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new Result(process.ExitCode, await output.ConfigureAwait(false) + await errors.ConfigureAwait(false));
        }
    }
}
