using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Assistant.Bench.Documents;
using Assistant.Engine.TypeSystem;

// How fast documents are parsed and validated, beside graphql-js. Both sides have the same one processor, in turns, and the figures
// are processor time, garbage collection and compilers included.
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 9;
var seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 2;
var repository = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(repository.FullName, "Assistant.sln")))
{
    repository = repository.Parent ?? throw new InvalidOperationException("The bench doesn't run inside the repository.");
}

if (OperatingSystem.IsLinux())
{
    // Node inherits it.
    Process.GetCurrentProcess().ProcessorAffinity = 1;
}

var sdl = await File.ReadAllTextAsync(Path.Combine(repository.FullName, "schema.graphql"));
var schema = SdlSchemaBuilder.Build(sdl);
var (node, version, introspection) = await GraphQLJs.StartAsync(repository.FullName, sdl);
using (node)
{
    Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC: medians of {rounds} rounds of {seconds} s of processor time; {RuntimeInformation.FrameworkDescription}, {version}, one processor.");
    Console.WriteLine();
    Console.WriteLine("| document | KiB | tokens | Assistant, µs | graphql-js, µs | × graphql-js |");
    Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
    foreach (var document in MeasuredDocument.All(sdl, schema, introspection))
    {
        var engine = new EngineMeasurement(schema, document);
        var ours = new List<double>();
        var theirs = new List<double>();
        // The first two rounds are for the compilers.
        for (var round = -2; round < rounds; round++)
        {
            var one = engine.Measure(seconds);
            var other = await node.MeasureAsync(document, seconds);
            if (round >= 0)
            {
                ours.Add(one);
                theirs.Add(other);
            }
        }

        var ratios = ours.Zip(theirs, (one, other) => other / one).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {document.Name} | {Encoding.UTF8.GetByteCount(document.Text) / 1024.0:0.0} | {engine.Tokens} | {Median(ours):0.0} | {Median(theirs):0.0} | {Median(ratios):0.00} ({ratios[0]:0.00}-{ratios[^1]:0.00}) |"));
    }
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
