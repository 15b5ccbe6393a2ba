using System.Text.Json;

namespace Assistant.Data.Modules.Integrations;

/// <summary>What only those who administer an integration read of it. It's a guarded view over the table of <see cref="Integration"/>, and more private than its row. View <c>assistant.integration_details</c>.</summary>
public sealed class IntegrationDetails
{
    /// <summary>The integration's key.</summary>
    public Guid Id { get; set; }

    /// <summary>What the service says and needs.</summary>
    public JsonElement? Metadata { get; set; }
}
