using System.Security.Cryptography;
using System.Text;

namespace Assistant.Data.Embedded;

/// <summary>
/// The operating system's user that PostgreSQL runs as: this process's own, unless that is root, as whom PostgreSQL won't run.
/// </summary>
internal sealed class PostgresAccount
{
    private const string SharedRoot = "/var/lib/assistant";

    private readonly string? _user;
    private readonly string[] _switch;

    private PostgresAccount(string? user, params string[] programAndArguments)
    {
        _user = user;
        _switch = programAndArguments;
    }

    public static async Task<PostgresAccount> ChooseAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || Environment.UserName != "root")
        {
            return new PostgresAccount(null);
        }

        foreach (var user in (string[])["postgres", "nobody"])
        {
            var group = (await Subprocess.RunAsync("id", ["-g", user], cancellationToken).ConfigureAwait(false)).LastLine;
            // setpriv becomes the program; runuser stays beside it, and ends it by itself when it's interrupted.
            foreach (var account in (PostgresAccount[])
                [
                    new(user, "setpriv", "--reuid", user, "--regid", group, "--init-groups", "--"),
                    new(user, "runuser", "-u", user, "--"),
                ])
            {
                if ((await account.RunAsync("/bin/true", [], cancellationToken).ConfigureAwait(false)).ExitCode == 0)
                {
                    return account;
                }
            }
        }

        throw new EmbeddedPostgresException(
            "PostgreSQL won't run as root, and this machine has no setpriv or runuser with a user postgres or nobody. Run as another "
            + "user, or set ConnectionStrings__Assistant to a server of your own.");
    }

    /// <summary>The program and arguments that run a program as this user.</summary>
    public (string Program, IReadOnlyList<string> Arguments) Wrap(string program, IReadOnlyList<string> arguments) =>
        _user is null ? (program, arguments) : (_switch[0], [.. _switch[1..], program, .. arguments]);

    public Task<Subprocess.Result> RunAsync(
        string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken, string? input = null)
    {
        var (wrapped, all) = Wrap(program, arguments);
        return Subprocess.RunAsync(wrapped, all, cancellationToken, input);
    }

    /// <summary>A folder that this user owns and others can't read: the one asked for, or one that this user can reach.</summary>
    public async Task<string> OwnDirectoryAsync(string directory, CancellationToken cancellationToken)
    {
        directory = Path.GetFullPath(directory);
        if (await TryOwnAsync(directory, cancellationToken).ConfigureAwait(false))
        {
            return directory;
        }

        var substitute = Path.Combine(SharedRoot, "postgres-" + Digest(directory));
        return await TryOwnAsync(substitute, cancellationToken).ConfigureAwait(false)
            ? substitute
            : throw new EmbeddedPostgresException($"Neither {directory} nor {substitute} can be written by PostgreSQL's user.");
    }

    /// <summary>The installation itself where this user can run it, or a copy below <c>/var/lib/assistant</c>.</summary>
    public async Task<PostgresInstallation> ReadableAsync(PostgresInstallation installation, CancellationToken cancellationToken)
    {
        if (_user is null || await CanRunAsync(installation, cancellationToken).ConfigureAwait(false))
        {
            return installation;
        }

        var source = Path.GetDirectoryName(installation.BinDirectory)!;
        var stamp = File.GetLastWriteTimeUtc(installation.Program("postgres")).Ticks;
        var target = Path.Combine(SharedRoot, "programs-" + Digest($"{source}:{stamp}"));
        var copy = installation with { BinDirectory = Path.Combine(target, "bin") };
        if (!await CanRunAsync(copy, cancellationToken).ConfigureAwait(false))
        {
            // Copied beside and then renamed, so that nobody finds half of it.
            var partial = $"{target}.{Guid.NewGuid():N}";
            Directory.CreateDirectory(SharedRoot);
            var result = await Subprocess.RunAsync(
                "/bin/sh", ["-c", "cp -R \"$1\" \"$2\" && chmod -R a+rX \"$2\" && mv -T \"$2\" \"$3\"", "sh", source, partial, target],
                cancellationToken).ConfigureAwait(false);
            if (Directory.Exists(partial))
            {
                // Another process was faster, or there was no room.
                Directory.Delete(partial, recursive: true);
            }

            if (!await CanRunAsync(copy, cancellationToken).ConfigureAwait(false))
            {
                throw new EmbeddedPostgresException($"PostgreSQL couldn't be copied to where its user can run it: {result.LastLine}");
            }
        }

        return copy;
    }

    private async Task<bool> CanRunAsync(PostgresInstallation installation, CancellationToken cancellationToken) =>
        (await RunAsync(installation.Program("postgres"), ["--version"], cancellationToken).ConfigureAwait(false)).ExitCode == 0;

    private async Task<bool> TryOwnAsync(string directory, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        if (_user is null)
        {
            return true;
        }

        await Subprocess.RunAsync("chown", [_user, directory], cancellationToken).ConfigureAwait(false);
        var result = await RunAsync("/bin/sh", ["-c", "chmod 700 \"$1\" && cd \"$1\"", "sh", directory], cancellationToken)
            .ConfigureAwait(false);
        return result.ExitCode == 0;
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
