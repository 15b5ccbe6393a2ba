using Npgsql;

namespace Assistant.Graph.Hosting;

/// <summary>The databases to use: the section <c>ConnectionStrings</c>.</summary>
public sealed record DatabaseSettings
{
    private const string Section = "ConnectionStrings";

    /// <summary>What requests are served from; null starts the embedded PostgreSQL.</summary>
    public string? Serving { get; init; }

    /// <summary>What migrations run on, as the owner; null takes <see cref="Serving"/>.</summary>
    public string? Migrations { get; init; }

    /// <summary>What LISTEN uses where a pooler stands before <see cref="Serving"/>; null takes that.</summary>
    public string? Listen { get; init; }

    /// <summary>Reads the section.</summary>
    /// <exception cref="SettingsException">A connection string can't be read.</exception>
    public static DatabaseSettings Read(IConfiguration configuration) => new()
    {
        Serving = Read(configuration, "Assistant"),
        Migrations = Read(configuration, "AssistantMigrations"),
        Listen = Read(configuration, "AssistantListen"),
    };

    private static string? Read(IConfiguration configuration, string name)
    {
        var text = configuration.GetSection(Section)[name];
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            // The driver's own complaint names the key and never its value, so no password gets out.
            return string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host)
                ? throw new SettingsException($"{Section}:{name} names no Host.")
                : text;
        }
        catch (ArgumentException exception)
        {
            throw new SettingsException($"{Section}:{name} can't be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
