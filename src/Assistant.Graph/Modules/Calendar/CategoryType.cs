using Assistant.Data.Modules.Calendar;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Calendar;

/// <summary>The type <c>Category</c>.</summary>
internal sealed class CategoryType : EntityType<Category>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Category> type)
    {
        type.Description("What a person's appointments count as, for sorting and for billing. Only that person sees it.");
        type.Field(category => category.Name, "The name.");
        type.Field(category => category.Description, "What belongs to the category.");
        type.Field(category => category.Color, "The colour to show it in.");
        type.Field(category => category.MsCategoryId, "The category's id in Microsoft 365.");
        type.Field(category => category.UserId, "The owner's key.");
        type.Reference(category => category.User, "The owner.");
        type.Connection(category => category.Appointments, "The appointments of the category, in the order of beginning.", oldestBy: appointment => appointment.StartTime);
        type.RootById("category");
        type.RootConnection("categories", "The categories of the reader's appointments, by name.", oldestBy: category => category.Name);
    }
}
