namespace Assistant.Data.Seeding.Load;

/// <summary>A team of a load: who is in it, the owner first and the viewer last.</summary>
internal sealed record TeamPlan(int Index, Guid Id, DateTime CreatedAt, IReadOnlyList<int> Members)
{
    private const int Smallest = 5;
    private const int Greatest = 20;

    /// <summary>The person who answers for the team.</summary>
    public Guid OwnerId => IdentityLoad.UserId(Members[0]);

    /// <summary>A team for ten people, who are in one or two, or in none.</summary>
    public static IReadOnlyList<TeamPlan> All(int userCount) =>
        [.. Enumerable.Range(0, Math.Max(2, userCount / 10)).Select(team => Make(team, userCount))];

    private static TeamPlan Make(int index, int userCount)
    {
        var random = SeedRandom.For("team", index);
        var at = ChatPlan.Begin.AddDays(-20).AddMinutes(index * 41);
        var size = Math.Min(userCount, random.Next(Smallest, Greatest + 1));
        return new TeamPlan(
            index, random.NextId(at), at, [.. Enumerable.Range(0, size).Select(member => ((index * 10) + member) % userCount)]);
    }
}
