using System.Text.Json.Nodes;
using Assistant.Engine.Tests.Conformance.Generators;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>Makes a case as small as it can be while both sides still differ at the same stage (delta debugging).</summary>
internal sealed class CaseReduction(ConformanceOracle oracle, string stage)
{
    private const int MaxQuestions = 3000;

    private int _questions;

    /// <summary>The reduced case.</summary>
    public async Task<ConformanceCase> ReduceAsync(ConformanceCase test)
    {
        test = await ReduceVariablesAsync(test);
        if (test.Source is not null)
        {
            test = await ReduceTextAsync(test.Source, text => test with { Source = text }, test);
        }

        if (test.Sdl is not null)
        {
            test = await ReduceTextAsync(test.Sdl, text => test with { Sdl = text }, test);
        }

        foreach (var plainer in new[] { test with { HideSuggestions = false }, test with { Seed = 0 } })
        {
            test = plainer != test && await DiffersAsync(plainer) ? plainer : test;
        }

        return test;
    }

    private async Task<ConformanceCase> ReduceVariablesAsync(ConformanceCase test)
    {
        if (test.Variables is null)
        {
            return test;
        }

        foreach (var name in JsonNode.Parse(test.Variables)!.AsObject().Select(entry => entry.Key))
        {
            var fewer = JsonNode.Parse(test.Variables!)!.AsObject();
            fewer.Remove(name);
            var candidate = test with { Variables = fewer.Count == 0 ? null : fewer.ToJsonString() };
            test = await DiffersAsync(candidate) ? candidate : test;
            if (test.Variables is null)
            {
                break;
            }
        }

        return test;
    }

    // First by tokens, which is quick and keeps documents whole, and then by characters, which is what lexers differ by.
    private async Task<ConformanceCase> ReduceTextAsync(string text, Func<string, ConformanceCase> put, ConformanceCase test)
    {
        var tokens = Tokens.Split(text);
        if (await DiffersAsync(put(Tokens.Join(tokens))))
        {
            tokens = await ReducePartsAsync(tokens, parts => put(Tokens.Join(parts)));
            return put(Tokens.Join(tokens));
        }

        var characters = await ReducePartsAsync([.. text.Select(code => code.ToString())], parts => put(string.Concat(parts)));
        return characters.Count < text.Length ? put(string.Concat(characters)) : test;
    }

    private async Task<List<string>> ReducePartsAsync(List<string> parts, Func<IReadOnlyList<string>, ConformanceCase> put)
    {
        for (var size = Math.Max(1, parts.Count / 2); size > 0; size = size == 1 ? 0 : (size + 1) / 2)
        {
            var isSmaller = true;
            while (isSmaller && _questions < MaxQuestions)
            {
                isSmaller = false;
                for (var start = 0; start < parts.Count && _questions < MaxQuestions;)
                {
                    var fewer = parts.Take(start).Concat(parts.Skip(start + size)).ToList();
                    if (await DiffersAsync(put(fewer)))
                    {
                        parts = fewer;
                        isSmaller = true;
                    }
                    else
                    {
                        start += size;
                    }
                }
            }
        }

        return await ReducePairsAsync(parts, put);
    }

    // Brackets go together, with what is between them or without.
    private async Task<List<string>> ReducePairsAsync(List<string> parts, Func<IReadOnlyList<string>, ConformanceCase> put)
    {
        for (var start = 0; start < parts.Count && _questions < MaxQuestions; start++)
        {
            for (var end = start + 1; end < parts.Count && end < start + 30; end++)
            {
                var candidates = new[]
                {
                    parts.Take(start).Concat(parts.Skip(end + 1)).ToList(),
                    [.. parts.Take(start), .. parts.Skip(start + 1).Take(end - start - 1), .. parts.Skip(end + 1)],
                };
                foreach (var candidate in candidates)
                {
                    if (_questions < MaxQuestions && await DiffersAsync(put(candidate)))
                    {
                        return await ReducePairsAsync(candidate, put);
                    }
                }
            }
        }

        return parts;
    }

    private async Task<bool> DiffersAsync(ConformanceCase test)
    {
        _questions++;
        try
        {
            return (await oracle.CompareAsync([test]))[0]?.Stage == stage;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Engine.TypeSystem.SchemaException or Errors.GraphQLException)
        {
            // What is left of a schema need not be one.
            return false;
        }
    }
}
