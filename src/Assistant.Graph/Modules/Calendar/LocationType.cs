using Assistant.Data.Modules.Calendar;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Calendar;

/// <summary>The type <c>Location</c>.</summary>
internal sealed class LocationType : EntityType<Location>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Location> type)
    {
        type.Description("A place where a person has appointments. Only that person sees it.");
        type.Field(location => location.Name, "The name.");
        type.Field(location => location.Address, "The address.");
        type.Field(location => location.UserId, "The owner's key.");
        type.Reference(location => location.User, "The owner.");
        type.Connection(location => location.Appointments, "The appointments there, in the order of beginning.", oldestBy: appointment => appointment.StartTime);
        type.RootById("location");
        type.RootConnection("locations", "The places of the reader's appointments, by name.", oldestBy: location => location.Name);
    }
}
