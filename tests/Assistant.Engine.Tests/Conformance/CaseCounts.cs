using System.Text.Json.Nodes;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>How far the cases came in graphql-js, to see whether they're a good mixture.</summary>
internal sealed class CaseCounts
{
    private readonly Lock _counting = new();

    /// <summary>Documents and schemas.</summary>
    public int All { get; private set; }

    /// <summary>Documents that aren't GraphQL, and schemas that are refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Documents that break a rule of validation.</summary>
    public int Invalid { get; private set; }

    /// <summary>Documents with a variable that can't be coerced.</summary>
    public int Uncoerced { get; private set; }

    /// <summary>Documents that were executed.</summary>
    public int Executed { get; private set; }

    /// <summary>Of these, documents with field errors.</summary>
    public int Failed { get; private set; }

    /// <summary>How many errors each rule of validation has reported.</summary>
    public SortedDictionary<string, int> Rules { get; } = [];

    /// <summary>Counts one answer of graphql-js.</summary>
    public void Add(JsonObject answer)
    {
        lock (_counting)
        {
            All++;
            Refused += answer["parse"]?["errors"] is not null || answer["refused"] is not null ? 1 : 0;
            Invalid += answer["validate"] is JsonArray { Count: > 0 } ? 1 : 0;
            foreach (var error in answer["validate"]?.AsArray() ?? [])
            {
                var rule = error!["rule"]!.GetValue<string>();
                Rules[rule] = Rules.GetValueOrDefault(rule) + 1;
            }

            var isUncoerced = answer["coerce"]?.AsArray().Any(operation => operation!["errors"] is not null) == true;
            Uncoerced += isUncoerced ? 1 : 0;
            Executed += answer["coerce"] is not null && !isUncoerced ? 1 : 0;
            Failed += !isUncoerced && answer["execute"]?.AsArray().Any(operation => operation!["errors"]!.AsArray().Count > 0) == true ? 1 : 0;
        }
    }

    /// <summary>Adds what another has counted.</summary>
    public void Add(CaseCounts other)
    {
        All += other.All;
        Refused += other.Refused;
        Invalid += other.Invalid;
        Uncoerced += other.Uncoerced;
        Executed += other.Executed;
        Failed += other.Failed;
        foreach (var (rule, count) in other.Rules)
        {
            Rules[rule] = Rules.GetValueOrDefault(rule) + count;
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Refused:N0} refused by the parser or the schema builder, {Invalid:N0} invalid, {Uncoerced:N0} with wrong variables, {Executed:N0} executed, {Failed:N0} of them with errors";
}
