using System.CommandLine;
using Assistant.Graph.Hosting;

namespace Assistant.Graph.Cli;

/// <summary><c>serve</c>: answers GraphQL until it is told to end.</summary>
internal static class ServeCommand
{
    internal static Command Create() =>
        new Command("serve", "Serve GraphQL over HTTP (what happens without a verb, too).")
            .Does((_, cancellationToken) => ServeAsync(cancellationToken));

    internal static Task<int> RunAsync(CancellationToken cancellationToken) => Verb.RunAsync(ServeAsync, cancellationToken);

    private static async Task<int> ServeAsync(CancellationToken cancellationToken)
    {
        var builder = HostConfiguration.CreateBuilder();
        EventThreads.Configure(DatabaseSettings.Read(builder.Configuration));
        await using var server = await AssistantServer.StartAsync(builder, Console.Out, TimeProvider.System, cancellationToken);

        // The start leaves garbage that no collection comes for while the server rests.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        foreach (var url in server.Urls)
        {
            Console.WriteLine($"Assistant listens on {url}/graphql");
        }

        if (builder.Environment.IsDevelopment())
        {
            Console.WriteLine($"Get a token with: {ProgramName} token --email user@example.com");
        }

        await server.RunAsync(cancellationToken);
        return 0;
    }

    private static string ProgramName => Repository.Root is null
        ? "Assistant.Graph"
        : "dotnet run -v q --project src/Assistant.Graph --";
}
