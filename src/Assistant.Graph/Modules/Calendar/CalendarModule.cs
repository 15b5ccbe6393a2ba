using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Calendar;

/// <summary>Calendars, appointments and events, timesheets, and the archive.</summary>
internal sealed class CalendarModule : GraphModule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> EntityTypes { get; } =
    [
        new CalendarType(),
        new AppointmentType(),
        new CalendarEventType(),
        new CalendarItemType(),
        new LocationType(),
        new CategoryType(),
        new TimesheetType(),
        new ArchiveConfigurationType(),
        new JobConfigurationType(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumDescription> Enums { get; } = [new ScheduleTypeType()];
}
