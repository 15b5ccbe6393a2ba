namespace Assistant.Engine.TypeSystem;

/// <summary>The language's names (specification, section 2.1.9).</summary>
public static class GraphQLName
{
    /// <summary>Whether the text is a name: a letter or underscore, then letters, digits and underscores, all ASCII.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }
}
