using System.Collections.Concurrent;
using System.Globalization;
using Assistant.Engine.Tests.Conformance.Generators;
using Assistant.Engine.Tests.Language;
using Assistant.Engine.Tests.Validation;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>Makes the cases of a run: each by the run's seed, its kind and its number alone.</summary>
internal sealed class CaseGeneration(int seed)
{
    private const int Schemas = 40;

    private static readonly string[] Corpus = [.. SyntaxCorpus.Executable, .. SyntaxCorpus.TypeSystem];

    private static readonly string[] ValidationDocuments = [.. ValidationCorpus.Documents.Select(document => document.Source)];

    private readonly ConcurrentDictionary<int, Lazy<ConformanceSchema>> _schemas = new();

    /// <summary>The kinds of cases, and how many of a hundred are of each.</summary>
    public static IReadOnlyDictionary<string, int> Kinds { get; } = new Dictionary<string, int>
    {
        ["documents by the grammar"] = 12,
        ["documents with broken tokens"] = 20,
        ["operations"] = 32,
        ["changed operations"] = 28,
        ["schemas"] = 3,
        ["changed schemas"] = 5,
    };

    /// <summary>Makes one case.</summary>
    public ConformanceCase Make(string kind, int index)
    {
        var dice = Dice.For(seed, kind, index);
        var title = string.Create(CultureInfo.InvariantCulture, $"{kind} {index} of seed {seed}");
        var made = kind switch
        {
            "documents by the grammar" => new ConformanceCase { Source = Tokens.Dress(new SyntaxGeneration(dice).Document(), dice) },
            "documents with broken tokens" => new ConformanceCase { Source = new SyntaxMutation(dice).Mutate(ToBreak(dice)) },
            "operations" => Operation(dice, isChanged: false),
            "changed operations" => Operation(dice, isChanged: true),
            "schemas" => new ConformanceCase { Sdl = new SchemaGeneration(dice).Sdl() },
            _ => new ConformanceCase { Sdl = ChangedSchema(dice) },
        };
        return made with { Title = title };
    }

    private static string ToBreak(Dice dice) => dice.Chance(40)
        ? dice.Pick(Corpus)
        : Tokens.Dress(new SyntaxGeneration(dice).Document(), dice);

    private static string ChangedSchema(Dice dice)
    {
        var tokens = Tokens.Split(new SchemaGeneration(dice).Sdl());
        var mutation = new DocumentMutation(dice, ["Int", "String", "Query", "deprecated", "specifiedBy", "oneOf", "FIELD", "OBJECT", "extend", "interface", "type", "input"]);
        return Tokens.Join(mutation.Mutate(tokens));
    }

    private ConformanceCase Operation(Dice dice, bool isChanged)
    {
        var schema = dice.Roll(20) switch
        {
            < 4 => ConformanceSchema.Product,
            < 12 => dice.Pick(ConformanceSchema.Named),
            _ => Generated(dice.Roll(Schemas)),
        };
        var (tokens, variables) = new OperationGeneration(schema.Schema, dice).Document();
        if (isChanged)
        {
            // Two documents together have what one has once: anonymous operations, names of fragments and operations.
            IReadOnlyList<string> sources = dice.Roll(10) switch
            {
                0 => [.. tokens, .. new OperationGeneration(schema.Schema, dice).Document().Tokens],
                < 5 when schema.Name == "validation" => Tokens.Split(dice.Pick(ValidationDocuments)),
                _ => tokens,
            };
            tokens = new DocumentMutation(dice, schema.Words).Mutate(sources);
        }

        var isNamed = ConformanceSchema.Named.Contains(schema);
        return new ConformanceCase
        {
            Source = Tokens.Dress(tokens, dice),
            Schema = isNamed ? schema.Name : null,
            Sdl = isNamed ? null : schema.Sdl,
            Variables = variables,
            Seed = dice.Roll(1000),
            HideSuggestions = dice.Chance(20),
        };
    }

    // The first one of its number that is a schema: now and then a generated one isn't.
    private ConformanceSchema Generated(int number) => _schemas.GetOrAdd(number, _ => new Lazy<ConformanceSchema>(() =>
    {
        for (var attempt = number; ; attempt += Schemas)
        {
            try
            {
                return ConformanceSchema.Create(
                    string.Create(CultureInfo.InvariantCulture, $"generated {attempt}"),
                    new SchemaGeneration(Dice.For(seed, "generated schemas", attempt)).Sdl());
            }
            catch (SchemaException)
            {
                continue;
            }
        }
    })).Value;
}
