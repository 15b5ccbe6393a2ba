using Assistant.Data.RowSecurity;

namespace Assistant.Data.Modules.Operations;

internal static class OperationsAccess
{
    private static readonly string[] ActionText =
    [
        nameof(ActionLog.EventType), nameof(ActionLog.State), nameof(ActionLog.Description), nameof(ActionLog.Details),
        nameof(ActionLog.Recommendations),
    ];

    public static IReadOnlyList<TableAccess> Tables { get; } =
    [
        TableAccess.By(
            RowRules.Admin,
            typeof(AdminConfig),
            [nameof(AdminConfig.Id), nameof(AdminConfig.ConfigKey), nameof(AdminConfig.ConfigData)],
            [nameof(AdminConfig.ConfigKey), nameof(AdminConfig.ConfigData)]),
        Kept(typeof(UsageLog), RowRules.Owner, RowRules.Admin),
        Kept(typeof(UsageDay), RowRules.Owner, RowRules.Admin),
        Kept(typeof(RateLimit), RowRules.Owner),
        Kept(typeof(AuditLog), RowRules.Owner, RowRules.Admin),
        TableAccess.By(RowRules.Owner, typeof(ActionLog), [nameof(ActionLog.Id), .. ActionText], ActionText),
        Kept(typeof(Topic), RowRules.Nobody),
        Kept(typeof(TopicEvent), RowRules.Nobody),
    ];

    private static TableAccess Kept(Type entityType, params RowRule[] read) => new()
    {
        EntityType = entityType,
        Read = read,
        Insert = [RowRules.Nobody],
        Update = [RowRules.Nobody],
        Delete = [RowRules.Nobody],
    };
}
