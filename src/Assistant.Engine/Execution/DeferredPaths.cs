using System.Globalization;
using System.Text;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Writing;

namespace Assistant.Engine.Execution;

/// <summary>
/// Finds where the marks of an answer stand. Paths are needed only for errors, so they are read off the answer then, and
/// not carried along for every row. An error's path begins with the mark's number and the field's name.
/// </summary>
internal static class DeferredPaths
{
    /// <summary>Replaces the marks' numbers, with which the paths of errors begin, by the paths to the marks' objects.</summary>
    public static IReadOnlyList<GraphQLError> Complete(IReadOnlyList<GraphQLError> errors, ReadOnlySpan<byte> marked)
    {
        if (errors.Count == 0)
        {
            return errors;
        }

        var paths = Find(marked);
        return
        [
            .. errors.Select(error => error.Path is [int mark, ..]
                ? error with { Path = [.. paths[mark], .. error.Path.Skip(2)] }
                : error),
        ];
    }

    /// <summary>The path of every mark, by its number.</summary>
    private static Dictionary<int, IReadOnlyList<object>> Find(ReadOnlySpan<byte> json)
    {
        var paths = new Dictionary<int, IReadOnlyList<object>>();
        var path = new List<object>();
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case (byte)'{':
                    path.Add(string.Empty);
                    break;
                case (byte)'[':
                    path.Add(0);
                    break;
                case (byte)'}' or (byte)']':
                    path.RemoveAt(path.Count - 1);
                    break;
                case (byte)',' when path[^1] is int index:
                    path[^1] = index + 1;
                    break;
                case (byte)'"':
                    var end = EndOfText(json, i);
                    if (end + 1 < json.Length && json[end + 1] == (byte)':')
                    {
                        path[^1] = Encoding.UTF8.GetString(json[(i + 1)..end]);
                    }

                    i = end;
                    break;
                case DeferredFieldWriter.Mark:
                    var digits = json.Slice(i + 1, DeferredFieldWriter.Digits);

                    // The first step is `data`, which isn't part of a path.
                    paths.Add(
                        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), [.. path.Skip(1)]);
                    i += DeferredFieldWriter.Digits;
                    break;
            }
        }

        return paths;
    }

    private static int EndOfText(ReadOnlySpan<byte> json, int start)
    {
        for (var i = start + 1; ; i++)
        {
            if (json[i] == (byte)'\\')
            {
                i++;
            }
            else if (json[i] == (byte)'"')
            {
                return i;
            }
        }
    }
}
