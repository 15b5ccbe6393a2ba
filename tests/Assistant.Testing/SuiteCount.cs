using Xunit.Abstractions;

namespace Assistant.Testing;

/// <summary>
/// What a suite counted, as one line, such as <c>20,000 documents compared with graphql-js, 0 disagreements (seed 1)</c>:
/// <c>.ci/run</c> prints the lines of all suites at its end.
/// </summary>
public static class SuiteCount
{
    /// <summary>Prints the line with the test's output and leaves it in <c>TestResults/counts</c> of the test project.</summary>
    /// <param name="suite">The suite's name, which is the file's; a suite that counts again replaces its line.</param>
    /// <param name="line">What was counted.</param>
    /// <param name="output">The test's output.</param>
    public static void Print(string suite, string line, ITestOutputHelper output)
    {
        var project = new DirectoryInfo(AppContext.BaseDirectory);
        while (project.GetFiles("*.csproj").Length == 0)
        {
            project = project.Parent ?? throw new InvalidOperationException("The tests don't run inside their project.");
        }

        output.WriteLine(line);
        var folder = project.CreateSubdirectory(Path.Combine("TestResults", "counts"));
        File.WriteAllText(Path.Combine(folder.FullName, $"{suite}.txt"), $"{line}\n");
    }
}
