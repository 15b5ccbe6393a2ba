using System.Runtime.InteropServices;
using System.Text;

namespace Assistant.Engine.Language;

/// <summary>
/// Collects a document's text in parts. Whether a group of items stands on one line is known only behind its last item,
/// so its brackets and separators are placeholders until then. Lengths are counted as graphql-js counts them: with the
/// indentation that a part has within the group, and without what is around it.
/// </summary>
internal sealed class SyntaxLayout
{
    private readonly List<Part> _parts = [];
    private readonly List<int> _separators = [];
    private int _length;
    private int _newlines;

    private enum PartKind
    {
        Text,
        Newline,
        Indent,
        Dedent,
        Open,
        Close,
        Nothing,
    }

    /// <summary>Adds text, in which every line break will be followed by the indentation.</summary>
    public void Text(string text)
    {
        _parts.Add(new Part(PartKind.Text, text));
        _length += text.Length;
        _newlines += text.AsSpan().Count('\n');
    }

    /// <summary>Adds a line break and the indentation.</summary>
    public void Newline()
    {
        _parts.Add(new Part(PartKind.Newline));
        _length++;
        _newlines++;
    }

    /// <summary>Adds the items, at least one, in braces and a line each.</summary>
    public void Block<T>(IReadOnlyList<T> items, Action<T, SyntaxLayout> print)
    {
        Text("{");
        _parts.Add(new Part(PartKind.Indent));
        Newline();
        var start = _newlines;
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                Newline();
            }

            print(items[i], this);
        }

        _length += IndentationOf(_newlines - start);
        _parts.Add(new Part(PartKind.Dedent));
        Newline();
        Text("}");
    }

    /// <summary>Adds items on one line, with text between them.</summary>
    public void Join<T>(IReadOnlyList<T> items, string separator, Action<T, SyntaxLayout> print)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                Text(separator);
            }

            print(items[i], this);
        }
    }

    /// <summary>Adds items in brackets: on one line with commas, or each on a line of its own.</summary>
    /// <param name="items">The items; may be empty.</param>
    /// <param name="style">The brackets.</param>
    /// <param name="print">Adds one item.</param>
    /// <param name="isBroken">Decides by the length of all items on one line, and the number of line breaks in them.</param>
    public void Group<T>(
        IReadOnlyList<T> items, GroupStyle style, Action<T, SyntaxLayout> print, Func<int, int, bool> isBroken)
    {
        var start = OpenGroup();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                _separators.Add(AddPlaceholder());
            }

            print(items[i], this);
        }

        CloseGroup(start, style, isBroken);
    }

    /// <summary>The whole text.</summary>
    public override string ToString()
    {
        var output = new StringBuilder(_length + (_length / 4));
        var depth = 0;
        foreach (var part in CollectionsMarshal.AsSpan(_parts))
        {
            switch (part.Kind)
            {
                case PartKind.Text:
                    AppendLines(output, part.Content, depth);
                    break;
                case PartKind.Newline:
                    AppendNewline(output, depth);
                    break;
                case PartKind.Indent:
                    depth++;
                    break;
                case PartKind.Dedent:
                    depth--;
                    break;
                case PartKind.Open:
                    output.Append(part.Content);
                    AppendNewline(output, ++depth);
                    break;
                case PartKind.Close:
                    AppendNewline(output, --depth);
                    output.Append(part.Content);
                    break;
            }
        }

        return output.ToString();
    }

    private static int IndentationOf(int newlines) => 2 * (newlines + 1);

    private static void AppendNewline(StringBuilder output, int depth) => output.Append('\n').Append(' ', 2 * depth);

    private static void AppendLines(StringBuilder output, string text, int depth)
    {
        var rest = text.AsSpan();
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            output.Append(rest[..end]);
            AppendNewline(output, depth);
            rest = rest[(end + 1)..];
        }

        output.Append(rest);
    }

    private GroupStart OpenGroup() => new(AddPlaceholder(), _separators.Count, _length, _newlines);

    // Apart from the method that prints the items, whose stack frame stays small so: groups are nested in each other.
    private void CloseGroup(GroupStart start, GroupStyle style, Func<int, int, bool> isBroken)
    {
        const string Separator = ", ";
        var open = start.Part;
        var close = AddPlaceholder();
        var separators = CollectionsMarshal.AsSpan(_separators)[start.Separator..];
        var lengthOnOneLine = _length - start.Length + (separators.Length * Separator.Length);
        if (isBroken(lengthOnOneLine, _newlines - start.Newlines))
        {
            Replace(separators, new Part(PartKind.Newline));
            _parts[open] = style.IsIndented ? new Part(PartKind.Open, style.Open) : new Part(PartKind.Text, style.Open + "\n");
            _parts[close] = style.IsIndented ? new Part(PartKind.Close, style.Close) : new Part(PartKind.Text, "\n" + style.Close);
            _newlines += separators.Length;
            _length += separators.Length + style.Open.Length + style.Close.Length + 2;
            _length += style.IsIndented ? IndentationOf(_newlines - start.Newlines) : 0;
            _newlines += 2;
        }
        else
        {
            Replace(separators, new Part(PartKind.Text, Separator));
            _parts[open] = new Part(PartKind.Text, style.Open + style.Padding);
            _parts[close] = new Part(PartKind.Text, style.Padding + style.Close);
            _length = start.Length + lengthOnOneLine + style.Open.Length + style.Close.Length + (2 * style.Padding.Length);
        }

        _separators.RemoveRange(start.Separator, separators.Length);
    }

    private int AddPlaceholder()
    {
        _parts.Add(new Part(PartKind.Nothing));
        return _parts.Count - 1;
    }

    private void Replace(ReadOnlySpan<int> indexes, Part part)
    {
        foreach (var index in indexes)
        {
            _parts[index] = part;
        }
    }

    /// <summary>The brackets of a group.</summary>
    /// <param name="Open">The opening bracket.</param>
    /// <param name="Close">The closing bracket.</param>
    /// <param name="Padding">What stands between brackets and items on one line.</param>
    /// <param name="IsIndented">Whether items on lines of their own are indented.</param>
    public sealed record GroupStyle(string Open, string Close, string Padding = "", bool IsIndented = true);

    private readonly record struct GroupStart(int Part, int Separator, int Length, int Newlines);

    private readonly record struct Part(PartKind Kind, string Content = "");
}
