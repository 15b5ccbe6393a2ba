using Assistant.Graph.Cli;

namespace Assistant.Graph.Tests.Cli;

public sealed class DurationTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("30m", 30 * 60)]
    [InlineData("1h", 3600)]
    [InlineData("7d", 7 * 86400)]
    [InlineData("3650d", 3650 * 86400)]
    public void A_span_of_time_is_a_number_and_a_unit(string text, int seconds)
    {
        Duration.TryParse(text, out var duration).ShouldBeTrue();
        duration.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("1")]
    [InlineData("0h")]
    [InlineData("-1h")]
    [InlineData("1.5h")]
    [InlineData("1 h")]
    [InlineData("1H")]
    [InlineData("1w")]
    [InlineData("3651d")]
    [InlineData("2147483647d")]
    [InlineData("9999999999s")]
    public void Anything_else_is_refused(string text) => Duration.TryParse(text, out _).ShouldBeFalse();
}
