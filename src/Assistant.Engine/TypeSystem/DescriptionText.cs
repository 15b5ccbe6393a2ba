namespace Assistant.Engine.TypeSystem;

/// <summary>Knows which descriptions a block string can hold unchanged (specification, section 2.9.4).</summary>
internal static class DescriptionText
{
    /// <summary>Whether reading the text back from a block string gives the same text.</summary>
    public static bool FitsBlockString(string text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        // The other control characters are let through by graphql-js, too.
        if (text.Any(c => c is < '\u0010' and not '\n' and not '\t'))
        {
            return false;
        }

        // Blank lines at the ends and common indentation are dropped by the reader.
        var lines = text.Split('\n');
        return !IsBlank(lines[0])
            && !IsBlank(lines[^1])
            && (lines.Length == 1 || lines.Any(line => !IsBlank(line) && line[0] is not ' ' and not '\t'));
    }

    private static bool IsBlank(string line) => line.AsSpan().Trim(" \t").IsEmpty;
}
