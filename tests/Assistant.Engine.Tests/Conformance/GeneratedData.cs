using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Engine.DataLoading;
using Assistant.Engine.Errors;
using Assistant.Engine.Operations;
using Assistant.Engine.Tests.Values;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>
/// Values for fields that depend on nothing but a seed and the field's path, so that documents can be executed without data:
/// <c>tests/oracle/data.mjs</c> computes the same ones. Among them are nulls, errors, values of a wrong kind, and, for odd seeds,
/// values that come later.
/// </summary>
internal static class GeneratedData
{
    /// <summary>The seed's name among what the request hands to its resolvers.</summary>
    public const string Seed = "seed";

    private static readonly string[] Texts = ["", "text", "é 😀", "a \"quote\" \\ and\nmore", "\u0007\u2028"];

    /// <summary>Resolves a field.</summary>
    public static async ValueTask<object?> ResolveAsync(IResolverContext context)
    {
        var seed = (int)context.ContextData[Seed]!;
        var place = PathOf(context.Path);
        var roll = new Roller(string.Create(CultureInfo.InvariantCulture, $"{seed}:{place}"));
        var isLater = roll.Next(4) == 0 && seed % 2 == 1;
        var made = new Maker(context, place, roll).Make(context.Selection.Field.Type);
        if (isLater)
        {
            await Task.Yield();
        }

        return made;
    }

    private static string PathOf(ResponsePath? path) => path is null ? "" : $"{PathOf(path.Parent)}/{path.Key}";

    private sealed class Roller
    {
        private uint _state = 0x811C9DC5;

        public Roller(string text)
        {
            foreach (var code in text)
            {
                _state = unchecked((_state ^ code) * 0x01000193);
            }
        }

        public int Next(int sides)
        {
            unchecked
            {
                _state += 0x6D2B79F5;
                var mixed = (_state ^ (_state >> 15)) * (1 | _state);
                mixed = (mixed + ((mixed ^ (mixed >> 7)) * (61 | mixed))) ^ mixed;
                return (int)((mixed ^ (mixed >> 14)) % (uint)sides);
            }
        }
    }

    private sealed class Maker(IResolverContext context, string place, Roller roll)
    {
        private readonly JsonNode? _arguments = CanonicalJson.Sort(RuntimeJson.From(context.Arguments));

        public object? Make(IType type)
        {
            if (type is NonNullType nonNull)
            {
                return roll.Next(50) == 0 ? null : MakeNullable(nonNull.NullableType);
            }

            return roll.Next(10) == 0 ? null : MakeNullable(type);
        }

        private object? MakeNullable(IType type)
        {
            var fate = roll.Next(60);
            if (fate == 0)
            {
                return new GraphQLException(new GraphQLError { Message = $"Error at {place}" });
            }

            switch (type)
            {
                case ListType list:
                    return fate == 1 ? 5 : Enumerable.Range(0, roll.Next(4)).Select(_ => Make(list.ElementType)).ToList();
                case ObjectType:
                    return Object(((ObjectType)type).Name);
                case InterfaceType or UnionType:
                    var types = context.Schema.GetPossibleTypes((NamedType)type).Select(possible => possible.Name).Order(StringComparer.Ordinal).ToArray();
                    return Object(fate == 1 || types.Length == 0 ? "Nope" : types[roll.Next(types.Length)]);
                case EnumType values:
                    return fate == 1 ? new object() : values.Values[roll.Next(values.Values.Count)].Name;
                default:
                    return MakeScalar((ScalarType)type, isWrong: fate == 1);
            }
        }

        private object? MakeScalar(ScalarType type, bool isWrong) => type.Name switch
        {
            "Int" or "Float" or "Boolean" or "ID" or "String" when isWrong => new object(),
            "Int" => roll.Next(2000000000) - 1000000000,
            "Float" => roll.Next(100000) / 8.0,
            "Boolean" => roll.Next(2) == 0,
            "ID" => string.Create(CultureInfo.InvariantCulture, $"id{roll.Next(1000)}"),
            "String" => roll.Next(4) switch
            {
                0 => CanonicalJson.Write(_arguments),
                1 => CanonicalJson.Write(context.Parent is IReadOnlyDictionary<string, object?> parent ? (JsonNode?)parent["$args"] : null),
                _ => Texts[roll.Next(Texts.Length)],
            },
            _ => AnyScalar(),
        };

        private object AnyScalar()
        {
            object[] values = [JsonSerializer.SerializeToElement(_arguments), "text", roll.Next(1000)];
            return values[roll.Next(3)];
        }

        private Dictionary<string, object?> Object(string name) => new() { ["__typename"] = name, ["$args"] = _arguments };
    }
}
