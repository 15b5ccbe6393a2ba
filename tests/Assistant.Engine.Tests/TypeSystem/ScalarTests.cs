using System.Text;
using System.Text.Json;
using Assistant.Engine.Language;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.Tests.TypeSystem;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("DateTime", "\"2026-01-02T03:04:05Z\"", "\"2026-01-02T03:04:05Z\"")]
    [InlineData("DateTime", "\"2026-01-02t03:04:05z\"", "\"2026-01-02T03:04:05Z\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05.1Z\"", "\"2026-01-02T03:04:05.100Z\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05.000Z\"", "\"2026-01-02T03:04:05Z\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05.123456Z\"", "\"2026-01-02T03:04:05.123456Z\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05.1234569Z\"", "\"2026-01-02T03:04:05.123456Z\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05.000001+02:30\"", "\"2026-01-02T00:34:05.000001Z\"")]
    [InlineData("DateTime", "\"2025-12-31T23:30:00-01:00\"", "\"2026-01-01T00:30:00Z\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05-00:00\"", "\"2026-01-02T03:04:05Z\"")]
    [InlineData("Date", "\"2024-02-29\"", "\"2024-02-29\"")]
    [InlineData("UUID", "\"0198C2F1-7D3E-7A52-9D0C-2F6F0A5F4C11\"", "\"0198c2f1-7d3e-7a52-9d0c-2f6f0a5f4c11\"")]
    [InlineData("Long", "9223372036854775807", "9223372036854775807")]
    [InlineData("Long", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("Decimal", "12.30", "12.30")]
    [InlineData("Decimal", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("URL", "\"https://example.com/a%20b?c=d#e\"", "\"https://example.com/a%20b?c=d#e\"")]
    [InlineData("JSON", "[1, 2.50, \"x\", true, null, {}]", "[1,2.50,\"x\",true,null,{}]")]
    [InlineData("Int", "-2147483648", "-2147483648")]
    [InlineData("Float", "1", "1")]
    [InlineData("Float", "-1.5e-3", "-0.0015")]
    [InlineData("ID", "12345678901234567890", "\"12345678901234567890\"")]
    public void Values_come_out_as_they_went_in(string scalar, string text, string expected)
    {
        var type = StandardScalars.Create(scalar)!;

        Write(type, type.ParseLiteral(Utf8GraphQLParser.ParseValue(text))!).ShouldBe(expected);
        if (text != "12345678901234567890")
        {
            Write(type, type.ParseValue(JsonDocument.Parse(text).RootElement)!).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("Long", "1.0", "1")]
    [InlineData("Long", "1e3", "1000")]
    [InlineData("Int", "1.0", "1")]
    [InlineData("Decimal", "1e2", "100")]
    [InlineData("ID", "7.0", "\"7\"")]
    [InlineData("JSON", "{\"a b\": {\"c\": [1]}}", "{\"a b\":{\"c\":[1]}}")]
    public void Variables_may_be_written_differently_in_JSON(string scalar, string json, string expected)
    {
        var type = StandardScalars.Create(scalar)!;

        Write(type, type.ParseValue(JsonDocument.Parse(json).RootElement)!).ShouldBe(expected);
    }

    [Theory]
    [InlineData("DateTime", "\"2026-01-02T03:04:05\"", "DateTime cannot represent a value that is no RFC 3339 date-time with an offset: \"2026-01-02T03:04:05\"")]
    [InlineData("DateTime", "\"2026-01-02\"", "DateTime cannot represent a value that is no RFC 3339 date-time with an offset: \"2026-01-02\"")]
    [InlineData("DateTime", "\"2026-02-30T03:04:05Z\"", "DateTime cannot represent a value that is no RFC 3339 date-time with an offset: \"2026-02-30T03:04:05Z\"")]
    [InlineData("DateTime", "\"2026-01-02T24:04:05Z\"", "DateTime cannot represent a value that is no RFC 3339 date-time with an offset: \"2026-01-02T24:04:05Z\"")]
    [InlineData("DateTime", "\"0001-01-01T00:00:00+01:00\"", "DateTime cannot represent a value that is no RFC 3339 date-time with an offset: \"0001-01-01T00:00:00+01:00\"")]
    [InlineData("DateTime", "\"9999-12-31T23:59:59-01:00\"", "DateTime cannot represent a value that is no RFC 3339 date-time with an offset: \"9999-12-31T23:59:59-01:00\"")]
    [InlineData("DateTime", "\" 2026-01-02T03:04:05Z\"", "DateTime cannot represent a value that is no RFC 3339 date-time with an offset: \" 2026-01-02T03:04:05Z\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05Z\\n\"", "DateTime cannot represent a value that is no RFC 3339 date-time with an offset: \"2026-01-02T03:04:05Z\\n\"")]
    [InlineData("DateTime", "1767322800", "DateTime cannot represent a non string value: 1767322800")]
    [InlineData("Date", "\"2026-1-2\"", "Date cannot represent a value that is no date (yyyy-mm-dd): \"2026-1-2\"")]
    [InlineData("Date", "\"2025-02-29\"", "Date cannot represent a value that is no date (yyyy-mm-dd): \"2025-02-29\"")]
    [InlineData("Date", "true", "Date cannot represent a non string value: true")]
    [InlineData("UUID", "\"0198c2f17d3e7a529d0c2f6f0a5f4c11\"", "UUID cannot represent a value that is no UUID: \"0198c2f17d3e7a529d0c2f6f0a5f4c11\"")]
    [InlineData("UUID", "1", "UUID cannot represent a non string value: 1")]
    [InlineData("Long", "9223372036854775808", "Long cannot represent non 64-bit signed integer value: 9223372036854775808")]
    [InlineData("Long", "1.5", "Long cannot represent non-integer value: 1.5")]
    [InlineData("Long", "\"1\"", "Long cannot represent non-integer value: \"1\"")]
    [InlineData("Decimal", "1e30", "Decimal cannot represent a number of this size: 1e30")]
    [InlineData("Decimal", "\"1\"", "Decimal cannot represent non numeric value: \"1\"")]
    [InlineData("URL", "\"/a/b\"", "URL cannot represent a value that is no absolute URL: \"/a/b\"")]
    [InlineData("URL", "\"a.html\"", "URL cannot represent a value that is no absolute URL: \"a.html\"")]
    [InlineData("URL", "[]", "URL cannot represent a non string value: []")]
    public void Other_values_are_refused(string scalar, string text, string message)
    {
        var type = StandardScalars.Create(scalar)!;

        Should.Throw<ScalarCoercionException>(() => type.ParseLiteral(Utf8GraphQLParser.ParseValue(text))).Message.ShouldBe(message);
        Should.Throw<ScalarCoercionException>(() => type.ParseValue(JsonDocument.Parse(text).RootElement)).Message.ShouldBe(message);
    }

    [Fact]
    public void Numbers_beyond_a_double_are_refused()
    {
        var type = new FloatType();

        Should.Throw<ScalarCoercionException>(() => type.ParseLiteral(Utf8GraphQLParser.ParseValue("1e400")));
        Should.Throw<ScalarCoercionException>(() => type.ParseValue(JsonDocument.Parse("-1e400").RootElement));
    }

    /// <summary>What resolvers may give for a scalar.</summary>
    public static TheoryData<string, object, string> Results { get; } = new()
    {
        { "Int", 7L, "7" },
        { "Int", (short)7, "7" },
        { "Int", 7.0, "7" },
        { "Float", 0.1f, "0.1" },
        { "Float", 3, "3" },
        { "Float", 2.5m, "2.5" },
        { "ID", 7, "\"7\"" },
        { "ID", Guid.Empty, "\"00000000-0000-0000-0000-000000000000\"" },
        { "Long", 7, "7" },
        { "Decimal", 7, "7" },
        { "UUID", "0198c2f1-7d3e-7a52-9d0c-2f6f0a5f4c11", "\"0198c2f1-7d3e-7a52-9d0c-2f6f0a5f4c11\"" },
        { "DateTime", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)), "\"2026-01-02T02:04:05Z\"" },
        { "Date", new DateOnly(2026, 1, 2), "\"2026-01-02\"" },
        { "URL", "https://example.com", "\"https://example.com\"" },
        { "JSON", "text", "\"text\"" },
        { "JSON", 1.5, "1.5" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Results_are_turned_into_the_scalars_type(string scalar, object result, string expected)
    {
        var type = StandardScalars.Create(scalar)!;

        Write(type, type.CoerceResult(result)).ShouldBe(expected);
    }

    /// <summary>What resolvers may not give for a scalar.</summary>
    public static TheoryData<string, object> WrongResults { get; } = new()
    {
        { "Int", 1L << 31 },
        { "Int", 1.5 },
        { "Int", "1" },
        { "Float", double.NaN },
        { "Float", "1" },
        { "String", 1 },
        { "Boolean", 1 },
        { "ID", 1.5 },
        { "Long", 1.5 },
        { "Decimal", 1.5 },
        { "UUID", "x" },
        { "DateTime", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified) },
        { "Date", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) },
        { "URL", new Uri("a", UriKind.Relative) },
        { "JSON", new object() },
    };

    [Theory]
    [MemberData(nameof(WrongResults))]
    public void Other_results_are_refused(string scalar, object result) =>
        Should.Throw<ScalarCoercionException>(() => StandardScalars.Create(scalar)!.CoerceResult(result));

    private static string Write(ScalarType type, object value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            type.WriteValue(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
