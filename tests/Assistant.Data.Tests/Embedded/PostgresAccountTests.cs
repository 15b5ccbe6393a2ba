using Assistant.Data.Embedded;

namespace Assistant.Data.Tests.Embedded;

public sealed class PostgresAccountTests
{
    [Fact]
    public async Task Root_runs_PostgreSQL_as_somebody_else_even_from_folders_that_only_root_may_enter()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName != "root")
        {
            return;
        }

        var closed = Directory.CreateTempSubdirectory("assistant-closed-");
        var found = await PostgresInstallation.FindAsync(null, default);
        (await Subprocess.RunAsync("cp", ["-R", Path.GetDirectoryName(found.BinDirectory)!, Path.Combine(closed.FullName, "native")], default))
            .ExitCode.ShouldBe(0);
        var account = await PostgresAccount.ChooseAsync(default);

        var copies = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            account.ReadableAsync(found with { BinDirectory = Path.Combine(closed.FullName, "native", "bin") }, default)));
        var files = await account.OwnDirectoryAsync(Path.Combine(closed.FullName, "data"), default);

        var copy = copies.Distinct().ShouldHaveSingleItem();
        copy.BinDirectory.ShouldStartWith("/var/lib/assistant/");
        files.ShouldStartWith("/var/lib/assistant/");
        (await account.RunAsync("/bin/sh", ["-c", "id -u && touch \"$1/x\" && \"$2\" --version", "sh", files, copy.Program("initdb")], default))
            .ExitCode.ShouldBe(0);
        (await account.RunAsync("id", ["-u"], default)).LastLine.ShouldNotBe("0");
        closed.Delete(recursive: true);
        Directory.Delete(Path.GetDirectoryName(copy.BinDirectory)!, recursive: true);
        Directory.Delete(files, recursive: true);
    }
}
