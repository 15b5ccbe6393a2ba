using Assistant.Data.Modules.Identity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Identity;

/// <summary>The type <c>DashboardPreference</c>.</summary>
internal sealed class DashboardPreferenceType : EntityType<DashboardPreference>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<DashboardPreference> type)
    {
        type.Description("A card of a person's dashboard, as that person has set it up. Only that person sees it.");
        type.Field(preference => preference.CardType, "The kind of card, such as `bart`; a person has at most one of each kind.");
        type.Field(preference => preference.Preferences, "What the card keeps: an object whose fields depend on the kind.");
        type.Field(preference => preference.SortOrder, "The card's place on the dashboard, the smallest first.");
        type.Field(preference => preference.CreatedAt, "When the card was put on the dashboard.");
        type.Field(preference => preference.UpdatedAt, "When the card was last set up.");
        type.Field(preference => preference.UserId, "The person's key.");
        type.Reference(preference => preference.User, "The person whose dashboard it is.");
        type.SaveBy(
            "Puts a card on the signed-in person's dashboard, or sets the one of this kind up anew.",
            null,
            preference => preference.UserId,
            preference => preference.CardType);
        type.Delete("Takes a card off the dashboard.");
        type.RootById("dashboardPreference");
        type.RootConnection("dashboardPreferences", "All cards of the reader's dashboard, in their order.", oldestBy: preference => preference.SortOrder);
    }
}
