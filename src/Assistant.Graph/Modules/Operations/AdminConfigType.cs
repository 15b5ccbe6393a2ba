using Assistant.Data.Modules.Operations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Operations;

/// <summary>The type <c>AdminConfig</c>.</summary>
internal sealed class AdminConfigType : EntityType<AdminConfig>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<AdminConfig> type)
    {
        type.Description("The settings of one agent for the whole site: limits, prices of models and the like. Only administrators see them.");
        type.Field(config => config.ConfigKey, "The agent, such as `routing_agent` or `chat_agent_google`; unique.");
        type.Field(config => config.ConfigData, "The settings. `rateLimits` has `hourly` and `daily`; `models` has an `inputPrice` and an `outputPrice` for each model, in US dollars for a million tokens.");
        type.Field(config => config.UpdatedByUserId, "The key of the administrator who changed the settings last.");
        type.Reference(config => config.UpdatedBy, "The administrator who changed the settings last; missing when that account is deleted.");
        type.Field(config => config.UpdatedAt, "When the settings last changed.");
        type.Field(config => config.CreatedAt, "When the settings were first made.");
        type.RootById("adminConfig");
        type.RootConnection("adminConfigs", "The settings of all agents, the latest change first; empty for everybody but administrators.", newestBy: config => config.UpdatedAt);
    }
}
