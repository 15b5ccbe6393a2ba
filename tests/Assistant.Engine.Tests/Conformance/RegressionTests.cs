using Assistant.Engine.Tests.Oracle;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>What once differed from graphql-js, and what differs on purpose.</summary>
public sealed class RegressionTests
{
    public static TheoryData<string> Regressions => [.. RegressionFile.Names];

    public static TheoryData<string> Differences => [.. DeliberateDifference.All.Select(difference => difference.Name)];

    [Theory]
    [MemberData(nameof(Regressions))]
    public Task What_once_differed_is_treated_as_graphql_js_treats_it(string name) =>
        ConformanceOracle.Shared.ShouldAgreeAsync(RegressionFile.Read(name));

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task What_differs_on_purpose_still_differs_and_in_nothing_else(string name)
    {
        var known = DeliberateDifference.All.Single(difference => difference.Name == name);
        using var unprepared = GraphQLJsOracle.Start();
        var other = new ConformanceOracle(unprepared, OraclePreparation.All & ~known.Preparation);

        (await other.CompareAsync([known.Example], forgives: known.Preparation != OraclePreparation.None))[0].ShouldNotBeNull();

        await ConformanceOracle.Shared.ShouldAgreeAsync(known.Example);
    }
}
