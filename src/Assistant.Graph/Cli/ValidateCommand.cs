using System.CommandLine;
using System.Text.Json;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Hosting;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace Assistant.Graph.Cli;

/// <summary><c>validate</c>: checks a frontend's operations against the schema, for its build.</summary>
internal static class ValidateCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal static Command Create()
    {
        var documents = new Option<string>("--documents")
        {
            Description = "Which files to check, as a glob: \"src/**/*.graphql\".",
            HelpName = "glob",
            Required = true,
        };
        var schema = new Option<FileInfo?>("--schema") { Description = "A schema file to check against; this server's schema without it." };
        return new Command("validate", "Check GraphQL operations. Prints the errors as JSON; the exit code is 1 when there is one.")
        {
            documents,
            schema,
        }.Does((arguments, cancellationToken) =>
            ValidateAsync(arguments.GetRequiredValue(documents), arguments.GetValue(schema), cancellationToken));
    }

    private static async Task<int> ValidateAsync(string glob, FileInfo? schemaFile, CancellationToken cancellationToken)
    {
        var schema = await LoadSchemaAsync(schemaFile, cancellationToken);
        var files = Find(glob);
        if (files.Count == 0)
        {
            return Verb.Fail($"No file matches {glob}.");
        }

        var sources = new List<DocumentSource>();
        foreach (var file in files)
        {
            sources.Add(new DocumentSource(file, await File.ReadAllTextAsync(file, cancellationToken)));
        }

        var problems = DocumentCheck.Run(schema, sources);
        Console.WriteLine(JsonSerializer.Serialize(problems, Json));
        return problems.Count == 0 ? 0 : 1;
    }

    private static async Task<Schema> LoadSchemaAsync(FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return GraphRuntime.CreateSchema();
        }

        try
        {
            return SdlSchemaBuilder.Build(await File.ReadAllTextAsync(file.FullName, cancellationToken));
        }
        catch (Exception exception) when (exception is SchemaException or Engine.Errors.GraphQLException)
        {
            throw new SettingsException($"{file.Name} is no valid schema: {exception.Message}");
        }
    }

    // The part before the first wildcard is the folder to look in, so that absolute paths work.
    private static List<string> Find(string glob)
    {
        var wildcard = glob.IndexOfAny(['*', '?']);
        var end = wildcard < 0 ? Math.Max(glob.LastIndexOf('/'), 0) : Math.Max(glob.LastIndexOf('/', wildcard), 0);
        var folder = Path.GetFullPath(glob.StartsWith('/') && end == 0 ? "/" : end == 0 ? "." : glob[..end]);
        var pattern = glob[end..].TrimStart('/');
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var matches = new Matcher(StringComparison.Ordinal).AddInclude(pattern).Execute(new DirectoryInfoWrapper(new DirectoryInfo(folder)));
        return [.. matches.Files.Select(match => Path.GetRelativePath(".", Path.Combine(folder, match.Path))).Order(StringComparer.Ordinal)];
    }
}
