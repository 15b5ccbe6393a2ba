using Assistant.Data.Modules.Calendar;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Calendar;

/// <summary>The type <c>ArchiveConfiguration</c>.</summary>
internal sealed class ArchiveConfigurationType : EntityType<ArchiveConfiguration>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<ArchiveConfiguration> type)
    {
        type.Description("From where to where a person's past appointments are moved. Only that person sees it.");
        type.Field(archive => archive.Name, "The name.");
        type.Field(archive => archive.SourceCalendarUri, "The calendar that appointments are taken from, such as `msgraph://calendars/primary`.");
        type.Field(archive => archive.DestinationCalendarUri, "The calendar that appointments are moved to.");
        type.Field(archive => archive.IsActive, "Whether appointments are being moved.");
        type.Field(archive => archive.Timezone, "Where days begin: the name of a time zone, such as `Europe/Lisbon`.");
        type.Field(archive => archive.CreatedAt, "When it was set up.");
        type.Field(archive => archive.UpdatedAt, "When it last changed.");
        type.Field(archive => archive.UserId, "The owner's key.");
        type.Reference(archive => archive.User, "The owner.");
        type.Connection(archive => archive.Jobs, "The jobs that move them, the newest first.", newestBy: job => job.CreatedAt);
        type.RootById("archiveConfiguration");
        type.RootConnection("archiveConfigurations", "How the reader's appointments are archived, by name.", oldestBy: archive => archive.Name);
    }
}
