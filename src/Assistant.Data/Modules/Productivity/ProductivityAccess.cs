using Assistant.Data.RowSecurity;

namespace Assistant.Data.Modules.Productivity;

internal static class ProductivityAccess
{
    private static readonly string[] Classification =
        [nameof(Activity.Category), nameof(Activity.IsProductive), nameof(Activity.EndTime), nameof(Activity.Duration)];

    private static readonly string[] Copies =
        [nameof(Screenshot.CloudUrl), nameof(Screenshot.ThumbnailUrl), nameof(Screenshot.IsBlurred), nameof(Screenshot.FileSize)];

    private static readonly string[] Target =
        [nameof(Goal.Name), nameof(Goal.Type), nameof(Goal.TargetHours), nameof(Goal.IsActive)];

    private static readonly string[] Work =
    [
        nameof(WorkSession.Title), nameof(WorkSession.Description), nameof(WorkSession.Project), nameof(WorkSession.Tags),
        nameof(WorkSession.StartedAt), nameof(WorkSession.EndedAt), nameof(WorkSession.Duration), nameof(WorkSession.IsBillable),
    ];

    private static readonly string[] Rule =
    [
        nameof(ClassificationRule.AppName), nameof(ClassificationRule.UrlPattern), nameof(ClassificationRule.Category),
        nameof(ClassificationRule.IsProductive), nameof(ClassificationRule.Priority), nameof(ClassificationRule.IsActive),
    ];

    public static IReadOnlyList<TableAccess> Tables { get; } =
    [
        TableAccess.By(
            RowRules.Owner,
            typeof(Activity),
            [
                nameof(Activity.Id), nameof(Activity.AppName), nameof(Activity.WindowTitle), nameof(Activity.Url), nameof(Activity.IsAfk),
                nameof(Activity.StartTime), .. Classification,
            ],
            Classification),
        TableAccess.By(
            RowRules.Owner,
            typeof(Screenshot),
            [
                nameof(Screenshot.Id), nameof(Screenshot.FilePath), nameof(Screenshot.AppName), nameof(Screenshot.WindowTitle),
                nameof(Screenshot.Width), nameof(Screenshot.Height), nameof(Screenshot.CapturedAt), .. Copies,
            ],
            Copies),
        TableAccess.By(RowRules.Owner, typeof(Goal), [nameof(Goal.Id), .. Target], Target),
        TableAccess.By(RowRules.Owner, typeof(WorkSession), [nameof(WorkSession.Id), .. Work], Work),
        new TableAccess
        {
            EntityType = typeof(ClassificationRule),
            Read = [RowRules.Owner, RowRules.Global],
            Insert = [RowRules.Owner, RowRules.GlobalAdmin],
            Update = [RowRules.Owner, RowRules.GlobalAdmin],
            Delete = [RowRules.Owner, RowRules.GlobalAdmin],
            InsertProperties = [nameof(ClassificationRule.Id), nameof(ClassificationRule.UserId), .. Rule],
            UpdateProperties = Rule,
        },
    ];
}
