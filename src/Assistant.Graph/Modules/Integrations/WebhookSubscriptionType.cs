using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The type <c>WebhookSubscription</c>.</summary>
internal sealed class WebhookSubscriptionType : EntityType<WebhookSubscription>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<WebhookSubscription> type)
    {
        type.Description("An address that is told of the person's events.");
        type.Field(subscription => subscription.UserId, "The owner's key.");
        type.Field(subscription => subscription.Name, "The name that the person gave it.");
        type.Field(subscription => subscription.Url, "The address that is told.", scalar: "URL");
        type.Field(subscription => subscription.Enabled, "Whether the address is told at present.");
        type.Field(subscription => subscription.EventTypes, "The names of the events that it is told of, a list.");
        type.Field(subscription => subscription.CreatedAt, "When it was made.");
        type.Field(subscription => subscription.UpdatedAt, "When it last changed.");
        type.Reference(subscription => subscription.User, "The person whose events it is told of.");
        type.RootById("webhookSubscription");
        type.RootConnection("webhookSubscriptions", "The reader's webhooks, the newest first.", newestBy: subscription => subscription.CreatedAt);
    }
}
