namespace Assistant.Engine.TypeSystem;

/// <summary>Reads type references as SDL has them, such as <c>[Chat!]!</c>.</summary>
internal static class TypeReference
{
    /// <summary>Gives the type, with the named type inside found by <paramref name="find"/>.</summary>
    /// <param name="text">The reference's text.</param>
    /// <param name="find">Finds the named type; null when there is none.</param>
    /// <returns>The type; null when the named type is unknown.</returns>
    /// <exception cref="FormatException">The text is no type reference.</exception>
    public static IType? Resolve(ReadOnlySpan<char> text, Func<string, NamedType?> find)
    {
        text = text.Trim();
        if (text.EndsWith('!'))
        {
            var inner = text[..^1].TrimEnd();
            return inner.EndsWith('!') ? throw Malformed(text) : Resolve(inner, find) is { } type ? new NonNullType(type) : null;
        }

        if (text.StartsWith('['))
        {
            return text.EndsWith(']')
                ? Resolve(text[1..^1], find) is { } type ? new ListType(type) : null
                : throw Malformed(text);
        }

        return GraphQLName.IsValid(text) ? find(text.ToString()) : throw Malformed(text);
    }

    private static FormatException Malformed(ReadOnlySpan<char> text) => new($"\"{text}\" is no type reference.");
}
