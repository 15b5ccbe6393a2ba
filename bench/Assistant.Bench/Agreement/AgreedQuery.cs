using Assistant.Bench.Load;
using Assistant.Bench.Queries;

namespace Assistant.Bench.Agreement;

/// <summary>A query whose answers agree on all servers, ready to be measured.</summary>
/// <param name="Query">The query.</param>
/// <param name="Requests">Each server's requests, by its name.</param>
/// <param name="Variants">How many different requests there are.</param>
/// <param name="RowsPerAnswer">How many objects an answer's lists hold on average.</param>
public sealed record AgreedQuery(BenchQuery Query, IReadOnlyDictionary<string, RequestSet> Requests, int Variants, double RowsPerAnswer);
