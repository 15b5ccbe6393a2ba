using System.Globalization;
using System.Text.Json;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Filtering;

/// <summary>
/// Every operator of every kind of value finds what LINQ finds, with the value in the document, in a variable, and with the
/// whole filter in one.
/// </summary>
public sealed class OperatorTests(FilterFixture filter) : IClassFixture<FilterFixture>
{
    private static readonly Schema Graph = SchemaFactory.Create();

    public static TheoryData<string> Fields => ["content", "modelUsed", "inputTokens", "cost", "role", "createdAt", "id", "chatId", "vote.isUpvoted"];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Operators_find_what_linq_finds(string field)
    {
        var (type, values, read) = Kind(field);
        var operators = Graph.GetType<InputObjectType>($"{type}OperationFilterInput").Fields.Where(one => one.Name is not ("and" or "or")).ToArray();
        operators.ShouldNotBeEmpty();
        foreach (var one in operators)
        {
            object?[] operands = one.Type is ListType
                ? [.. values.Select((_, index) => values.Skip(index).Take(3).ToArray()), Array.Empty<object?>(), new object?[] { null }, new[] { null, values[0] }]
                : [.. values, null];
            foreach (var operand in operands)
            {
                var expected = Expected(one.Name, operand, read);
                var inner = new Dictionary<string, object?> { [one.Name] = operand };
                await CheckAsync(field, inner, one.TypeReference, expected);
            }
        }
    }

    private (string Type, object[] Values, Func<FilteredRow, object?> Read) Kind(string field) => field switch
    {
        "content" => ("String", [.. FilterFixture.Texts, "no such"], row => row.Content),
        "modelUsed" => ("String", [.. FilterFixture.Texts, "no such"], row => row.ModelUsed),
        "inputTokens" => ("Int", [0, 1, 2, 1_000_000, int.MaxValue, int.MinValue], row => row.InputTokens),
        "cost" => ("Decimal", [0m, 0.000001m, 1.5m, 1.50m, 9999.999999m, -1m, 79228162514264337593543950335m], row => row.Cost),
        "role" => ("MessageRole", ["USER", "ASSISTANT", "SYSTEM"], row => row.Role.ToUpperInvariant()),
        "createdAt" => ("DateTime", [FilterFixture.Start, FilterFixture.Start.AddTicks(10), FilterFixture.Start.AddYears(-200), FilterFixture.Start.AddYears(300)], row => row.CreatedAt),
        "id" => ("Id", [filter.Rows[0].GlobalId, filter.Rows[1].Id.ToString(), $"Message:{Guid.Empty}"], row => row.GlobalId),
        "chatId" => ("Uuid", [FilterFixture.ChatId, Guid.Empty], _ => FilterFixture.ChatId),
        _ => ("Boolean", [true, false], row => row.IsUpvoted),
    };

    // Null means refused. What is missing isn't equal to anything, and is neither greater nor less.
    private string[]? Expected(string name, object? operand, Func<FilteredRow, object?> read)
    {
        if (operand is null && name is not ("eq" or "neq"))
        {
            return null;
        }

        bool Same(object? value, object? other) => other is string id && Guid.TryParse(id, out var key)
            ? Equals(value, $"Message:{key}")
            : Equals(value, other);
        int? Order(object? value) => value is null ? null : ((IComparable)value).CompareTo(operand);
        bool Text(object? value, Func<string, string, bool> holds) => value is string text && holds(text, (string)operand!);
        return [.. filter.Rows.Where(row => read(row) is var value && name switch
        {
            "eq" => Same(value, operand),
            "neq" => !Same(value, operand),
            "in" => ((IEnumerable<object?>)operand!).Any(one => Same(value, one)),
            "nin" => !((IEnumerable<object?>)operand!).Any(one => Same(value, one)),
            "gt" or "nlte" => Order(value) > 0,
            "gte" or "nlt" => Order(value) >= 0,
            "lt" or "ngte" => Order(value) < 0,
            "lte" or "ngt" => Order(value) <= 0,
            "contains" => Text(value, (text, part) => text.Contains(part, StringComparison.Ordinal)),
            "ncontains" => !Text(value, (text, part) => text.Contains(part, StringComparison.Ordinal)),
            "startsWith" => Text(value, (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
            "nstartsWith" => !Text(value, (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
            "endsWith" => Text(value, (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
            "nendsWith" => !Text(value, (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
            _ => throw new InvalidOperationException($"Nobody has said what {name} means."),
        }).Select(row => row.GlobalId)];
    }

    private async Task CheckAsync(string field, Dictionary<string, object?> operation, string operandType, string[]? expected)
    {
        var path = field.Split('.');
        object Wrap(object inner) => path.Reverse().Aggregate(inner, (value, name) => new Dictionary<string, object?> { [name] = value });
        string WrapText(string inner) => path.Reverse().Aggregate(inner, (value, name) => $"{{ {name}: {value} }}");
        var (name, operand) = operation.Single();
        var isEnum = field == "role";
        (string Query, object? Variables)[] ways =
        [
            ($"{{ messages(first: 100, where: {Literal(Wrap(operation), isEnum)}) {{ nodes {{ id }} }} }}", null),
            ($"query($v: {operandType}) {{ messages(first: 100, where: {WrapText($"{{ {name}: $v }}")}) {{ nodes {{ id }} }} }}", new { v = operand }),
            ("query($w: MessageFilterInput) { messages(first: 100, where: $w) { nodes { id } } }", new { w = Wrap(operation) }),
            ("query($w: [MessageFilterInput!]) { messages(first: 100, where: { and: $w }) { nodes { id } } }", new { w = new[] { Wrap(operation) } }),
        ];
        foreach (var (query, variables) in ways)
        {
            var answer = await filter.Graph.SendAsync(People.Owner, query, variables);
            var seen = answer.GetProperty("data").GetProperty("messages");
            var because = $"{query} {JsonSerializer.Serialize(variables)} {answer}";
            if (expected is null)
            {
                answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("HC0026", because);
            }
            else
            {
                seen.ValueKind.ShouldBe(JsonValueKind.Object, because);
                seen.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()).Order().ShouldBe(expected.Order(), false, because);
            }
        }
    }

    private static string Literal(object? value, bool isEnum) => value switch
    {
        IReadOnlyDictionary<string, object?> fields => $"{{ {string.Join(", ", fields.Select(one => $"{one.Key}: {Literal(one.Value, isEnum)}"))} }}",
        string text when isEnum => text,
        System.Collections.IEnumerable list and not string => $"[{string.Join(", ", list.Cast<object?>().Select(one => Literal(one, isEnum)))}]",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value),
    };
}
