using Assistant.Bench.Data;
using Assistant.Bench.Load;
using Assistant.Bench.Queries;
using Assistant.Bench.Servers;

namespace Assistant.Bench.Agreement;

/// <summary>Asks every server every question once, before anything is measured, and compares the answers.</summary>
public sealed class AgreementCheck(IReadOnlyList<Person> people, TokenIssuer tokens)
{
    private const int ExcerptBefore = 40;
    private const int ExcerptLength = 120;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly Dictionary<Guid, string> _tokens = people.ToDictionary(person => person.Id, tokens.IssueFor);

    /// <summary>The checked requests of each server, with the lengths of the answers.</summary>
    /// <exception cref="BenchException">Two servers gave answers of different content, or all answers are empty.</exception>
    public AgreedQuery Check(BenchQuery query, IReadOnlyList<RunningServer> servers)
    {
        var expected = new List<CanonicalAnswer>();
        var sets = new Dictionary<string, RequestSet>();
        foreach (var server in servers)
        {
            sets[server.Name] = Ask(query, server, servers[0].Name, expected);
        }

        // A query that finds nothing for most people would measure nothing.
        var rows = expected.Average(answer => (double)answer.Rows);
        if (expected.Count(answer => answer.Rows > 0 || answer.Text.Contains("id:", StringComparison.Ordinal)) < expected.Count / 2)
        {
            throw new BenchException($"{query.Name} finds nothing for most people.");
        }

        return new AgreedQuery(query, sets, expected.Count, rows);
    }

    private RequestSet Ask(BenchQuery query, RunningServer server, string first, List<CanonicalAnswer> expected)
    {
        var requests = new List<byte[]>();
        var lengths = new List<int>();
        using var connection = new HttpClientConnection(server.Address, Timeout);
        foreach (var (person, variables) in Rotation(query))
        {
            var request = RequestEncoder.Encode(server.Address, server.Dialect, query, variables, _tokens[person.Id]);
            var (status, body) = connection.ExchangeWithBody(request);
            if (status != 200)
            {
                throw new BenchException($"{server.Name} answers {query.Name} with status {status}: {System.Text.Encoding.UTF8.GetString(body)}");
            }

            var answer = CanonicalAnswer.Read(body);
            if (expected.Count == requests.Count)
            {
                expected.Add(answer);
            }

            Compare(expected[requests.Count], answer, $"{query.Name} of {person.Email}", first, server.Name);
            requests.Add(request);
            lengths.Add(body.Length);
        }

        return new RequestSet(requests, lengths);
    }

    /// <summary>Everybody's first variables, then everybody's second, and so on.</summary>
    private IEnumerable<(Person Person, QueryVariables Variables)> Rotation(BenchQuery query)
    {
        var all = people.Select(person => (Person: person, Variables: query.VariablesOf(person))).Where(one => one.Variables.Count > 0).ToArray();
        if (all.Length == 0)
        {
            throw new BenchException($"{query.Name} has nothing to ask for.");
        }

        for (var i = 0; i < all.Max(one => one.Variables.Count); i++)
        {
            foreach (var (person, variables) in all)
            {
                yield return (person, variables[i % variables.Count]);
            }
        }
    }

    private static void Compare(CanonicalAnswer expected, CanonicalAnswer actual, string what, string first, string second)
    {
        if (expected.Text == actual.Text)
        {
            return;
        }

        var at = expected.Text.AsSpan().CommonPrefixLength(actual.Text);
        throw new BenchException(
            $"{what}: {first} and {second} disagree.\n  {first}: {Excerpt(expected.Text, at)}\n  {second}: {Excerpt(actual.Text, at)}");
    }

    private static string Excerpt(string text, int at)
    {
        var start = Math.Max(0, at - ExcerptBefore);
        return text.Substring(start, Math.Min(ExcerptLength, text.Length - start));
    }
}
