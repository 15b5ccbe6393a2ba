namespace Assistant.Graph.Cli;

/// <summary>Columns that line up.</summary>
internal static class TextTable
{
    internal static void Write(TextWriter output, IReadOnlyList<string> heads, IReadOnlyList<string[]> rows)
    {
        var widths = heads.Select((head, column) => rows.Select(row => row[column].Length).Append(head.Length).Max()).ToArray();
        WriteRow(output, heads, widths);
        WriteRow(output, [.. widths.Select(width => new string('-', width))], widths);
        foreach (var row in rows)
        {
            WriteRow(output, row, widths);
        }
    }

    private static void WriteRow(TextWriter output, IReadOnlyList<string> cells, int[] widths) =>
        output.WriteLine(string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
}
