namespace Assistant.Data.Seeding.Demo;

/// <summary>The story of three people, told in the <c>*.json</c> files beside this.</summary>
internal sealed class DemoData : SeedData
{
    /// <summary>Reads the story.</summary>
    public DemoData()
    {
        using var story = new DemoStory();
        var people = IdentityDemo.Load(story);
        var chats = new ChatsDemo(story);
        Tables =
        [
            people,
            .. story.Tables("settings"),
            .. chats.Load(),
            .. story.Tables("teams"),
            .. story.Tables("integrations"),
            .. new SlackDemo(story).Load(),
            .. story.Tables("focus"),
            .. story.Tables("productivity"),
            .. story.Tables("calendar"),
            .. new OperationsDemo(story, chats).Load(),
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<SeedTable> Tables { get; }
}
