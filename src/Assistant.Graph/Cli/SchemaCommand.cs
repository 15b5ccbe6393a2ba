using System.CommandLine;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Hosting;

namespace Assistant.Graph.Cli;

/// <summary><c>schema export</c>: prints the schema in its definition language.</summary>
internal static class SchemaCommand
{
    internal static Command Create()
    {
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The file to write; the screen without it." };
        var export = new Command("export", "Print the schema in the GraphQL schema definition language.") { output };
        export.Does((arguments, cancellationToken) => ExportAsync(arguments.GetValue(output), cancellationToken));
        return new Command("schema", "Look at the schema.") { export };
    }

    private static async Task<int> ExportAsync(FileInfo? output, CancellationToken cancellationToken)
    {
        var paging = ExecutionSettings.ReadPaging(HostConfiguration.CreateBuilder().Configuration);
        var text = SchemaPrinter.Print(GraphRuntime.CreateSchema(paging));
        if (output is null)
        {
            await Console.Out.WriteAsync(text.AsMemory(), cancellationToken);
        }
        else
        {
            await File.WriteAllTextAsync(output.FullName, text, cancellationToken);
        }

        return 0;
    }
}
