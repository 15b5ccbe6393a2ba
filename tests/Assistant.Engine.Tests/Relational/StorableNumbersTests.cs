using System.Text.Json;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Tests.Relational;

/// <summary>Numbers in JSON that PostgreSQL would write out to more than a client could mean.</summary>
public sealed class StorableNumbersTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-1.50")]
    [InlineData("0e0")]
    [InlineData("1.7976931348623157e308")]
    [InlineData("-1.7976931348623157E+308")]
    [InlineData("4.9406564584124654e-324")]
    [InlineData("1e399")]
    [InlineData("""{ "a": [1e308, { "b": 1e-300 }], "c": "1e131000", "1e131000": null }""")]
    public void A_number_that_a_double_can_be_is_stored(string json) => FaultOf(json).ShouldBeNull();

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1E+131000")]
    [InlineData("1e131072")]
    [InlineData("0.5e-400")]
    [InlineData("1e-16383")]
    [InlineData("1e2147483647")]
    [InlineData("1e-2147483648")]
    [InlineData("1e99999999999999999999")]
    [InlineData("""[1, [2, { "a": { "b": 1e1000 } }]]""")]
    public void A_number_that_grows_beyond_it_is_not(string json) => FaultOf(json).ShouldBe("holds a number of more than 400 digits");

    [Fact]
    public void A_number_of_many_digits_is_not() => FaultOf(new string('1', 401)).ShouldBe("holds a number of more than 400 digits");

    [Fact]
    public void Many_that_each_might_be_stored_are_not_where_they_grow_too_much_together()
    {
        FaultOf($"[{string.Join(',', Enumerable.Repeat("1e300", 3000))}]").ShouldBeNull();
        FaultOf($"[{string.Join(',', Enumerable.Repeat("1e300", 4000))}]").ShouldBe("holds too many numbers with great exponents");
        FaultOf($"[{string.Join(',', Enumerable.Repeat("1.25", 1_000_000))}]").ShouldBeNull();
    }

    private static string? FaultOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return StorableNumbers.FindFault(document.RootElement);
    }
}
