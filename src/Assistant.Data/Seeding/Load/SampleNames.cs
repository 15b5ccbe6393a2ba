namespace Assistant.Data.Seeding.Load;

/// <summary>Short names, for channels, repositories and the like.</summary>
internal static class SampleNames
{
    private static readonly string[] Names =
    [
        "general", "support", "billing", "launch", "design", "planner", "handbook", "hiring", "release", "research", "incidents", "website",
    ];

    /// <summary>The name for an index.</summary>
    public static string Of(int index) => Names[index % Names.Length];
}
