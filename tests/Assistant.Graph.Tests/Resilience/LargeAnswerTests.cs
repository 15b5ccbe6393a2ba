using System.Net;

namespace Assistant.Graph.Tests.Resilience;

[Collection(BigAnswers.Name)]
public sealed class LargeAnswerTests(BigAnswersFixture big)
{
    // The spool's bound in memory and its buffers; ten times the rows are 20 MB more.
    private const long Tolerance = 4 * 1024 * 1024;

    public static TheoryData<string, bool, string, object, object> Chains => new()
    {
        {
            "a root connection", true,
            "query ($n: Int) { messages(first: $n, order: [{ createdAt: ASC }]) { nodes { content } pageInfo { hasNextPage } } }",
            new { n = 10_000 }, new { n = 100_000 }
        },
        {
            "a connection of an object", true,
            $"query ($n: Int) {{ chat(id: \"{BigAnswersFixture.BigChat}\") {{ messages(first: $n, order: [{{ createdAt: ASC }}]) {{ edges {{ node {{ content }} }} }} title }} }}",
            new { n = 10_000 }, new { n = 100_000 }
        },
        {
            "connections of a connection's items", false,
            "query ($n: Int) { me { chats(first: $n, order: [{ createdAt: ASC }]) { nodes { messages(first: 1000, order: [{ createdAt: ASC }]) { nodes { content } } title } } } }",
            new { n = 10 }, new { n = 100 }
        },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public async Task Ten_times_the_rows_take_no_more_memory(string chain, bool oneChat, string query, object few, object many)
    {
        var person = oneChat ? BigAnswersFixture.Talker : BigAnswersFixture.Chatter;
        await MeasureAsync(person, query, few, 10_000);

        var small = await MeasureAsync(person, query, few, 10_000);
        var large = await MeasureAsync(person, query, many, 100_000);

        large.ShouldBeLessThan(small + Tolerance, chain);
    }

    /// <summary>The most live bytes while the answer is read; the answer is checked on the way.</summary>
    private async Task<long> MeasureAsync(Guid person, string query, object variables, int expected)
    {
        var peak = 0L;
        using var response = await big.Server.StartSendAsync(person, query, variables);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var messages = new NumberedMessages();
        await messages.ReadAsync(await response.Content.ReadAsStreamAsync(), count =>
        {
            if (count % (expected / 10) == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
            }
        });
        messages.Count.ShouldBe(expected);
        return peak;
    }
}
