using System.Text.Json;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Operations;

/// <summary>
/// The settings of one agent for the whole site. Table <c>assistant.admin_configs</c>. The limits and prices in
/// <see cref="ConfigData"/> are those that <c>app.record_usage</c> goes by.
/// </summary>
public sealed class AdminConfig
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The agent, unique: <c>routing_agent</c>, or with a provider <c>chat_agent_google</c>.</summary>
    public required string ConfigKey { get; set; }

    /// <summary>
    /// The settings, a JSON object: <c>rateLimits</c> with <c>hourly</c> and <c>daily</c>, <c>models</c> with <c>inputPrice</c> and
    /// <c>outputPrice</c> in US dollars for a million tokens, and whatever else the agent reads.
    /// </summary>
    public JsonElement ConfigData { get; set; }

    /// <summary>Who changed it last; filled by the database, and null once that person is deleted.</summary>
    public Guid? UpdatedByUserId { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>Who changed it last.</summary>
    public User? UpdatedBy { get; set; }
}
