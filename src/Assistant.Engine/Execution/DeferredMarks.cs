using System.Globalization;
using Assistant.Engine.Execution.Resolvers;
using Assistant.Engine.Execution.Writing;

namespace Assistant.Engine.Execution;

/// <summary>Puts resolvers' values where <see cref="DeferredFieldWriter"/> left marks.</summary>
internal static class DeferredMarks
{
    /// <summary>Copies an answer and fills its marks.</summary>
    /// <param name="marked">The answer with marks.</param>
    /// <param name="values">The value for each mark's number.</param>
    /// <param name="output">Where the filled answer goes.</param>
    /// <param name="afterValue">Called after each value.</param>
    public static void Fill(ReadOnlySpan<byte> marked, IReadOnlyList<ResultValue?> values, JsonBuffer output, Action afterValue)
    {
        while (true)
        {
            var mark = marked.IndexOf(DeferredFieldWriter.Mark);
            if (mark < 0)
            {
                output.WriteRaw(marked);
                return;
            }

            output.WriteRaw(marked[..mark]);
            var digits = marked.Slice(mark + 1, DeferredFieldWriter.Digits);
            var number = int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            AnswerWriter.Write(output, (values[number] ?? ResultValue.Null).WriteTo);
            afterValue();
            marked = marked[(mark + 1 + DeferredFieldWriter.Digits)..];
        }
    }
}
