using System.Text;
using Assistant.Engine.Language;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Validation;

namespace Assistant.Bench.Documents;

/// <summary>One document with the engine: parsed from the bytes in which it arrives, and validated by the specification's rules.</summary>
public sealed class EngineMeasurement(Schema schema, MeasuredDocument document)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(document.Text);
    private readonly ParserOptions _options = document.IsValidated ? ParserOptions.Default : ParserOptions.Schema;

    /// <summary>How many tokens the document has.</summary>
    public int Tokens => CountTokens();

    /// <summary>Parses, and validates, the document for so many seconds of processor time.</summary>
    /// <returns>Microseconds of processor time for each.</returns>
    public double Measure(double seconds)
    {
        var (count, turn) = (0L, 1);
        var start = Environment.CpuUsage.TotalTime;
        while (true)
        {
            for (var i = 0; i < turn; i++)
            {
                Run();
            }

            count += turn;
            var spent = Environment.CpuUsage.TotalTime - start;
            if (spent.TotalSeconds >= seconds)
            {
                return spent.TotalMicroseconds / count;
            }

            // In turns of some milliseconds, so that looking at the clock costs nothing.
            turn = spent.TotalMilliseconds < 5 * count ? Math.Min(1000, 2 * turn) : 1;
        }
    }

    private void Run()
    {
        var parsed = Utf8GraphQLParser.Parse(_utf8, _options);
        if (document.IsValidated && DocumentValidator.Validate(schema, parsed).Count > 0)
        {
            throw new InvalidOperationException($"{document.Name} is invalid.");
        }
    }

    // The fewest that the parser takes it with.
    private int CountTokens()
    {
        var (low, high) = (0, _utf8.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            try
            {
                Utf8GraphQLParser.Parse(_utf8, ParserOptions.Schema with { MaxTokens = middle });
                high = middle;
            }
            catch (GraphQLSyntaxException)
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
