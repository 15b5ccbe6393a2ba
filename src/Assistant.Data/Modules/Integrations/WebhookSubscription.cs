using System.Text.Json;
using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Integrations;

/// <summary>An address that is told of a person's events. Table <c>assistant.webhook_subscriptions</c>.</summary>
public sealed class WebhookSubscription
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>The address.</summary>
    public required string Url { get; set; }

    /// <summary>Whether it is told.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The names of the events, a list.</summary>
    public JsonElement EventTypes { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }
}
