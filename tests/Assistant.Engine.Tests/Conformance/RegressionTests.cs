namespace Assistant.Engine.Tests.Conformance;

/// <summary>What once differed from graphql-js, and what differs on purpose.</summary>
public sealed class RegressionTests
{
    public static TheoryData<string> Regressions => [.. RegressionFile.Names];

    public static TheoryData<string> Differences => [.. DeliberateDifference.All.Select(difference => difference.Name)];

    [Theory]
    [MemberData(nameof(Regressions))]
    public async Task What_once_differed_is_treated_as_graphql_js_treats_it(string name)
    {
        var difference = (await ConformanceOracle.Shared.CompareAsync([RegressionFile.Read(name)]))[0];

        difference.ShouldBeNull(difference?.ToString());
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task What_differs_on_purpose_still_differs_and_in_nothing_else(string name)
    {
        var known = DeliberateDifference.All.Single(difference => difference.Name == name);

        (await ConformanceOracle.Shared.CompareAsync([known.Example], forgives: false))[0].ShouldNotBeNull();

        var difference = (await ConformanceOracle.Shared.CompareAsync([known.Example]))[0];
        difference.ShouldBeNull(difference?.ToString());
    }
}
