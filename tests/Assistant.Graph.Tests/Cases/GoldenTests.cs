using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assistant.Graph.Tests.Execution;
using Assistant.Graph.Tests.Mutations;

namespace Assistant.Graph.Tests.Cases;

/// <summary>Each case's answer and SQL are what its files say. <c>ACCEPT_CASES=1</c> writes the files anew, to be read and committed.</summary>
public sealed class GoldenTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Answer_and_sql_are_as_written(string name)
    {
        var golden = new GoldenCase(name);
        var answer = golden.IsMutation
            ? await MutateAsync(golden)
            : await graph.SendAsync(golden.Caller, golden.Query, golden.Variables, report: true);
        await CompareAsync($"{golden.BasePath}.json", Data(answer));
        await CompareAsync($"{golden.BasePath}.sql", Sql(answer));
    }

    // What a mutation changes isn't there for the other cases.
    private static async Task<JsonElement> MutateAsync(GoldenCase golden)
    {
        await using var own = await OwnGraph.CreateAsync();
        return await own.SendAsync(golden.Caller, golden.Query, golden.Variables, report: true);
    }

    private static string Data(JsonElement answer)
    {
        var members = answer.EnumerateObject().Where(member => member.Name != "extensions").ToDictionary(member => member.Name, member => member.Value);
        return JsonSerializer.Serialize(members, Layout) + "\n";
    }

    private static string Sql(JsonElement answer)
    {
        var text = new StringBuilder();
        if (answer.TryGetProperty("extensions", out var extensions))
        {
            foreach (var statement in extensions.GetProperty("plan").GetProperty("statements").EnumerateArray())
            {
                var parameters = string.Join(", ", statement.GetProperty("parameters").EnumerateArray().Select((type, index) => $"${index + 1} {type}"));
                text.Append("-- ").Append(parameters.Length > 0 ? parameters : "no parameters").Append('\n');
                text.Append(statement.GetProperty("sql").GetString()).Append(";\n\n");
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static async Task CompareAsync(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_CASES") == "1")
        {
            await File.WriteAllTextAsync(path, actual);
        }

        File.Exists(path).ShouldBeTrue($"{path} is missing; ACCEPT_CASES=1 writes it.");
        actual.ShouldBe(await File.ReadAllTextAsync(path));
    }
}
