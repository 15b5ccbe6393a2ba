namespace Assistant.EndToEnd.Tests.Browsers;

/// <summary>A test in a real browser. Without one on the machine it is skipped, except in CI, where it fails.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Looks for the browser.</summary>
    public ChromiumFactAttribute()
    {
        if (ExecutablePath is null && !IsCI)
        {
            Skip = "No Chromium is on this machine (looked for chromium, chromium-browser and google-chrome in the PATH).";
        }
    }

    internal static string? ExecutablePath { get; } = Find();

    private static bool IsCI => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => ((string[])["chromium", "chromium-browser", "google-chrome"]).Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
