using System.Collections.Concurrent;
using System.Globalization;

namespace Assistant.Graph.Tests.Proof;

/// <summary>How many cells of the matrix were compared, for each person and in all.</summary>
public static class Ledger
{
    private static readonly ConcurrentDictionary<string, int> Cells = new();

    /// <summary>Where the figures stand after the run, since those of tests that pass aren't shown.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "proof-cells.txt");

    /// <summary>Adds to a person's figure; the sums so far, to print.</summary>
    public static string Add(string persona, int cells)
    {
        var all = Cells.AddOrUpdate(persona, cells, (_, before) => before + cells);
        return string.Create(CultureInfo.InvariantCulture, $"{persona}: {cells} cells compared; so far {all} for this person and {Cells.Values.Sum()} in all");
    }

    /// <summary>Writes the figures.</summary>
    public static void Write()
    {
        lock (Cells)
        {
            System.IO.File.WriteAllLines(File, ProofPersona.All.Select(persona => Line(Cells.GetValueOrDefault(persona.Name), persona.Name)).Append(Line(Cells.Values.Sum(), "in all")));
        }
    }

    private static string Line(int cells, string what) => string.Create(CultureInfo.InvariantCulture, $"{cells,9} {what}");
}
