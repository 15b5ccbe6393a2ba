using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Operations;

/// <summary>Settings of agents, uses of models and their limits, what was done, what is to be done.</summary>
internal sealed class OperationsModule : GraphModule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> EntityTypes { get; } =
    [
        new AdminConfigType(),
        new UsageLogType(),
        new RateLimitType(),
        new AuditLogType(),
        new ActionLogType(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumDescription> Enums { get; } =
    [
        new AgentTypeType(),
        new ModelProviderType(),
        new RateLimitPeriodType(),
    ];
}
