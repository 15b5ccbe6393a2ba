using Assistant.Data.Modules.Calendar;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Calendar;

/// <summary>The enum <c>ScheduleType</c>.</summary>
internal sealed class ScheduleTypeType() : EnumDescription<ScheduleType>(
    "How often a job runs.",
    (ScheduleType.Daily, "Every day, at its hour and minute."),
    (ScheduleType.Weekly, "On one day of the week, at its hour and minute."),
    (ScheduleType.Manual, "Only when somebody starts it."));
