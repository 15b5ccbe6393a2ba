namespace Assistant.Data.Seeding.Load;

/// <summary>
/// Many people with rows of the second source's sizes and numbers: for each person a year of 100 chats, 1,000 messages, 50 versions of
/// documents and 5,000 uses of models, and the other modules in proportion.
/// </summary>
internal sealed class LoadData : SeedData
{
    /// <summary>Plans the rows; most are made while they're written.</summary>
    /// <param name="userCount">How many people.</param>
    public LoadData(int userCount)
    {
        var teams = TeamPlan.All(userCount);
        var integrations = new IntegrationsLoad(userCount, teams);
        Tables =
        [
            .. IdentityLoad.Tables(userCount),
            .. new SettingsLoad(userCount).Tables,
            .. new ChatsLoad(userCount).Tables,
            .. TeamsLoad.Tables(teams),
            .. integrations.Tables,
            .. new SlackLoad(teams, integrations).Tables,
            .. new FocusLoad(userCount).Tables,
            .. new ProductivityLoad(userCount).Tables,
            .. new CalendarLoad(userCount).Tables,
            .. new OperationsLoad(userCount).Tables,
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<SeedTable> Tables { get; }
}
