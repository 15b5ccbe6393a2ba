using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Engine.Tests.Architecture;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>The files of <c>Conformance/Regressions</c>: a case each, as JSON.</summary>
internal static class RegressionFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new Utf16Text() },
    };

    private static string Folder => Path.Combine(SourceTree.Root, "tests", "Assistant.Engine.Tests", "Conformance", "Regressions");

    /// <summary>The names of the files, without extension.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    public static ConformanceCase Read(string name) => JsonSerializer.Deserialize<ConformanceCase>(File.ReadAllText(Path.Combine(Folder, $"{name}.json")), Options)!;

    /// <summary>The case as it stands in a file.</summary>
    public static string Write(ConformanceCase test) => JsonSerializer.Serialize(test, Options);
}
