namespace Assistant.Graph.Tests.Cli;

/// <summary>How a process ended.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    internal ProcessResult ShouldSucceed()
    {
        Error.ShouldBeEmpty();
        ExitCode.ShouldBe(0);
        return this;
    }

    internal void ShouldFailWith(string line)
    {
        Error.TrimEnd().ShouldBe(line);
        ExitCode.ShouldBe(1);
    }
}
