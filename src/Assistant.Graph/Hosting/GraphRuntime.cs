using Assistant.Engine.Execution;
using Assistant.Engine.Transports;
using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Hosting;

/// <summary>Puts the schema and its executor behind the transports.</summary>
internal static class GraphRuntime
{
    internal static Schema CreateSchema() => throw new SettingsException("The schema isn't part of this build.");

    internal static void AddTo(IServiceCollection services, ServingDatabase database)
    {
        services.AddSingleton(new SchemaDocument(() => SchemaPrinter.Print(CreateSchema())));
        services.AddSingleton<IRequestExecutor>(_ => throw new SettingsException("The schema isn't part of this build."));
    }
}
