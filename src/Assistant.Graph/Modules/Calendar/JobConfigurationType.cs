using Assistant.Data.Modules.Calendar;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Calendar;

/// <summary>The type <c>JobConfiguration</c>.</summary>
internal sealed class JobConfigurationType : EntityType<JobConfiguration>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<JobConfiguration> type)
    {
        type.Description("When a person's past appointments are moved to the archive. Only that person sees it.");
        type.Field(job => job.ScheduleType, "How often the job runs.");
        type.Field(job => job.ScheduleHour, "The hour at which the job runs, 0 to 23, in the time zone of what it carries out.");
        type.Field(job => job.ScheduleMinute, "The minute at which the job runs, 0 to 59.");
        type.Field(job => job.ScheduleDayOfWeek, "The day on which a weekly job runs, from 0 for Monday to 6 for Sunday; missing for other jobs.");
        type.Field(job => job.ArchiveWindowDays, "How many days back a run looks for appointments.");
        type.Field(job => job.IsActive, "Whether the job runs at all.");
        type.Field(job => job.CreatedAt, "When the job was set up.");
        type.Field(job => job.UpdatedAt, "When the job last changed.");
        type.Field(job => job.UserId, "The owner's key.");
        type.Reference(job => job.User, "The owner.");
        type.Field(job => job.ArchiveConfigurationId, "The key of what the job carries out.");
        type.Reference(job => job.ArchiveConfiguration, "What the job carries out.");
        type.RootById("jobConfiguration");
        type.RootConnection("jobConfigurations", "The reader's jobs, the newest first.", newestBy: job => job.CreatedAt);
    }
}
