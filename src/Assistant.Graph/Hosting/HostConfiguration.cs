namespace Assistant.Graph.Hosting;

/// <summary>Where settings come from: <c>appsettings.json</c> beside the program, then the environment.</summary>
public static class HostConfiguration
{
    /// <summary>Makes a builder with the settings and quiet logging.</summary>
    /// <param name="overrides">Settings that win over every source; null for none.</param>
    /// <param name="environment">The environment's name; null takes <c>ASPNETCORE_ENVIRONMENT</c>.</param>
    public static WebApplicationBuilder CreateBuilder(
        IEnumerable<KeyValuePair<string, string?>>? overrides = null,
        string? environment = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = environment,
        });
        builder.Configuration.AddInMemoryCollection(overrides ?? []);
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
            console.UseUtcTimestamp = true;
        });
        return builder;
    }
}
